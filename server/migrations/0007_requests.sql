-- What candidates ask a person for, and what holds for one of them alone. Which limits somebody needs may tell of a
-- disability: it is in these two places, in no event, and goes with the person.
alter table vorab.invitations add column accommodations jsonb not null default '{}';

create table vorab.requests (
  organisation_id uuid not null, id uuid not null, invitation_id uuid not null, interview_id uuid not null,
  kind text not null check (kind in ('adjustment', 'another-way', 'extension', 'help')),
  wants jsonb not null default '[]', text text not null default '', created_at timestamptz not null,
  answered_at timestamptz, answered_by uuid, answer text not null default '', granted jsonb,
  primary key (organisation_id, id),
  foreign key (organisation_id, invitation_id) references vorab.invitations,
  foreign key (organisation_id, interview_id) references vorab.interviews
);
create index requests_open on vorab.requests (organisation_id, created_at, id) where answered_at is null;
create index requests_invitation on vorab.requests (organisation_id, invitation_id, created_at);
alter table vorab.requests enable row level security;
create policy own_organisation on vorab.requests to vorab_app
  using (organisation_id = vorab.current_organisation()) with check (organisation_id = vorab.current_organisation());
grant select, insert, update on vorab.requests to vorab_app;
