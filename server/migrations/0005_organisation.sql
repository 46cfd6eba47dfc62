-- The organisation's own face and rules, and a team that changes.

alter table vorab.organisation_settings
  add column accent text check (accent ~ '^#[0-9a-f]{6}$'),
  add column reply_to text,
  -- Language → plain text. Shown to candidates.
  add column legal_notice jsonb not null default '{}',
  add column privacy jsonb not null default '{}',
  -- Of what people edit in a form; the logo comes and goes beside it.
  add column revision int not null default 1,
  -- { file, width, height }: the name of an object that is never overwritten.
  add column logo jsonb;

-- Who left, so that what they wrote keeps its author and leaving can be taken back.
create table vorab.former_members (
  organisation_id uuid not null, user_id uuid not null, name text not null, role text not null, joined_at timestamptz not null,
  removed_at timestamptz not null, removed_by uuid not null, primary key (organisation_id, user_id)
);

-- When a member last asked for anything, to the hour.
create table vorab.member_activity (
  organisation_id uuid not null, user_id uuid not null, last_active_at timestamptz not null, primary key (organisation_id, user_id)
);

do $$
declare t text;
begin
  foreach t in array array['former_members', 'member_activity'] loop
    execute format('alter table vorab.%I enable row level security', t);
    execute format('create policy own_organisation on vorab.%I to vorab_app using (organisation_id = vorab.current_organisation()) with check (organisation_id = vorab.current_organisation())', t);
    execute format('grant select, insert, update, delete on vorab.%I to vorab_app', t);
  end loop;
end $$;
