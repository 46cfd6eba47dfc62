-- The list of an interview's candidates: one index per order, and per order within a state, so that a page costs the same however
-- many there are. "Last activity" is what the candidate did, never what was judged: an order that hides nothing.
create index invitations_active on vorab.invitations
  (organisation_id, interview_id, (greatest(created_at, opened_at, started_at, submitted_at, ended_at)) desc, id desc);
create index invitations_deadline on vorab.invitations
  (organisation_id, interview_id, (case when state in ('invited', 'opened', 'started') then 0 else 1 end), deadline_at, id);
create index invitations_state on vorab.invitations (organisation_id, interview_id, state, created_at desc, id desc);
create index invitations_state_active on vorab.invitations
  (organisation_id, interview_id, state, (greatest(created_at, opened_at, started_at, submitted_at, ended_at)) desc, id desc);
create index invitations_decision on vorab.invitations (organisation_id, interview_id, latest_decision, created_at desc, id desc)
  where latest_decision is not null;
-- How the mail of an interview fares; what was sent, which is nearly all, is not in it.
create index invitations_mail on vorab.invitations (organisation_id, interview_id, delivery, created_at desc, id desc) where delivery <> 'sent';
-- Who waits for an answer, by invitation.
create index requests_waiting on vorab.requests (organisation_id, invitation_id, created_at) where answered_at is null;
create index requests_waiting_interview on vorab.requests (organisation_id, interview_id) where answered_at is null;

-- Counts once per statement instead of once per row: inviting two thousand at once wrote the same row two thousand times.
create function vorab.count_new_invitations() returns trigger language plpgsql as $$
begin
  perform vorab.count_invitation(f.organisation_id, f.interview_id, 'invited', f.n::int)
  from (select organisation_id, interview_id, count(*) as n from fresh group by 1, 2) f;
  return null;
end $$;
drop trigger count_invitations on vorab.invitations;
create trigger count_invitations after update on vorab.invitations for each row execute function vorab.count_invitations();
create trigger count_new_invitations after insert on vorab.invitations referencing new table as fresh
  for each statement execute function vorab.count_new_invitations();
revoke execute on function vorab.count_new_invitations() from public;

-- One answer of somebody who has handed in, opened again after a fault. The invitation stays submitted, what was sent stays sent
-- until it is replaced. The reason is about a person: it goes with them.
create table vorab.answer_reopenings (
  organisation_id uuid not null, id uuid not null, invitation_id uuid not null, question_id uuid not null, reason text not null,
  until_at timestamptz not null, created_at timestamptz not null, created_by uuid not null, closed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, invitation_id) references vorab.invitations
);
create index answer_reopenings_invitation on vorab.answer_reopenings (organisation_id, invitation_id, created_at desc);
create unique index answer_reopenings_once on vorab.answer_reopenings (organisation_id, invitation_id) where closed_at is null;
alter table vorab.answer_reopenings enable row level security;
create policy own_organisation on vorab.answer_reopenings to vorab_app
  using (organisation_id = vorab.current_organisation()) with check (organisation_id = vorab.current_organisation());
grant select, insert, update on vorab.answer_reopenings to vorab_app;
