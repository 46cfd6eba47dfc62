-- Notes, the moments that a rating rests on, and who decided last.

create table vorab.notes (
  organisation_id uuid not null, id uuid not null, invitation_id uuid not null, interview_id uuid not null, author_id uuid not null,
  audience text not null check (audience in ('private', 'team')),
  answer_id uuid, at_seconds double precision check (at_seconds >= 0),
  text text not null, revision int not null default 1, created_at timestamptz not null, edited_at timestamptz, deleted_at timestamptz,
  primary key (organisation_id, id),
  check ((answer_id is null) = (at_seconds is null)),
  foreign key (organisation_id, invitation_id) references vorab.invitations,
  foreign key (organisation_id, answer_id) references vorab.answers
);
create index notes_invitation on vorab.notes (organisation_id, invitation_id, created_at, id);

-- Every text a note ever had. Inserted once per change; erasure blanks the words.
create table vorab.note_versions (
  organisation_id uuid not null, note_id uuid not null, number int not null, text text not null, at timestamptz not null,
  primary key (organisation_id, note_id, number),
  foreign key (organisation_id, note_id) references vorab.notes
);

create table vorab.note_mentions (
  organisation_id uuid not null, note_id uuid not null, user_id uuid not null, created_at timestamptz not null,
  primary key (organisation_id, note_id, user_id),
  foreign key (organisation_id, note_id) references vorab.notes
);

do $$
declare t text;
begin
  foreach t in array array['notes', 'note_versions', 'note_mentions'] loop
    execute format('alter table vorab.%I enable row level security', t);
    execute format('create policy own_organisation on vorab.%I to vorab_app using (organisation_id = vorab.current_organisation()) with check (organisation_id = vorab.current_organisation())', t);
    execute format('grant select, insert, update, delete on vorab.%I to vorab_app', t);
  end loop;
end $$;
revoke delete on vorab.notes from vorab_app;
revoke update, delete on vorab.note_versions from vorab_app;
grant update (text) on vorab.note_versions to vorab_app;

-- Moments that a rating rests on: [{"answerId": …, "at": seconds}].
alter table vorab.ratings add column evidence jsonb not null default '[]';

-- Whoever decided sees their decision, also before others' judgement is shown to them.
alter table vorab.invitations add column latest_decision_by uuid;
update vorab.invitations n set latest_decision_by = (
  select d.author_id from vorab.decisions d
  where d.organisation_id = n.organisation_id and d.invitation_id = n.id order by d.created_at desc, d.id desc limit 1)
where n.latest_decision is not null;
