-- Messages that people write, their templates, and the truth about sending.

-- Whatever a mail is about, it stands on the timeline of one invitation. A run that sends takes it for a while (claimed_at);
-- nothing leaves before send_after.
alter table vorab.mails
  add column invitation_id uuid,
  add column claimed_at timestamptz,
  add column send_after timestamptz,
  drop constraint mails_state_check,
  add constraint mails_state_check check (state in ('queued', 'sending', 'sent', 'failed', 'uncertain', 'cancelled'));
update vorab.mails set invitation_id = subject_id where recipient_kind = 'candidate';
create index mails_invitation on vorab.mails (organisation_id, invitation_id, created_at desc, id desc) where invitation_id is not null;

-- Only what an organisation changed or added. Language → text.
create table vorab.message_templates (
  organisation_id uuid not null, id uuid not null, purpose text not null check (purpose in ('advance', 'reject', 'hold', 'any')),
  name jsonb not null, subject jsonb not null, body jsonb not null, revision int not null default 1,
  updated_at timestamptz not null, updated_by uuid not null, primary key (organisation_id, id)
);

-- Words of one person to another: personal data, blanked when the candidate is forgotten. {link} stays a field in them.
create table vorab.messages (
  organisation_id uuid not null, id uuid not null, invitation_id uuid not null, template_id uuid, author_id uuid not null,
  subject text not null, body text not null, created_at timestamptz not null, primary key (organisation_id, id),
  foreign key (organisation_id, invitation_id) references vorab.invitations
);
create index messages_invitation on vorab.messages (organisation_id, invitation_id, created_at desc, id desc);

do $$
declare t text;
begin
  foreach t in array array['message_templates', 'messages'] loop
    execute format('alter table vorab.%I enable row level security', t);
    execute format('create policy own_organisation on vorab.%I to vorab_app using (organisation_id = vorab.current_organisation()) with check (organisation_id = vorab.current_organisation())', t);
    execute format('grant select, insert, update, delete on vorab.%I to vorab_app', t);
  end loop;
end $$;
