-- Voluntary self-identification. What candidates say about their gender, age, disability or background is read by nobody but
-- themselves, and by everybody else as numbers only: the application's role has no right at all on the table. It goes in, out and is
-- counted through the four doors below. There is no event and no receipt elsewhere: even that somebody said something is not known.
alter table vorab.interviews add column self_identification jsonb not null default '[]';

create table vorab.self_identifications (
  organisation_id uuid not null, invitation_id uuid not null, interview_id uuid not null,
  -- {question: {option, words}}, and the receipt of the consent: which words were agreed to, and when.
  answers jsonb not null, text_version text not null, given_at timestamptz not null,
  primary key (organisation_id, invitation_id),
  foreign key (organisation_id, invitation_id) references vorab.invitations,
  foreign key (organisation_id, interview_id) references vorab.interviews
);
create index self_identifications_interview on vorab.self_identifications (organisation_id, interview_id, given_at, invitation_id);
alter table vorab.self_identifications enable row level security;
revoke all on vorab.self_identifications from public, vorab_app;

-- One invitation's own words, for the page of whoever holds its link. Never for a list: it takes one invitation, of the
-- transaction's own organisation.
create function vorab.door_self_identification(organisation uuid, invitation uuid)
  returns table (answers jsonb, text_version text, given_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select s.answers, s.text_version, s.given_at from vorab.self_identifications s
  where s.organisation_id = organisation and s.invitation_id = invitation and organisation = vorab.current_organisation()
$$;

-- Replaces what was said. False where there is nothing to say it about: not sent, withdrawn, erased.
create function vorab.door_put_self_identification(
  organisation uuid, invitation uuid, said jsonb, agreed_to text, said_at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  insert into vorab.self_identifications as s (organisation_id, invitation_id, interview_id, answers, text_version, given_at)
    select i.organisation_id, i.id, i.interview_id, said, agreed_to, said_at
    from vorab.invitations i join vorab.candidates c on c.organisation_id = i.organisation_id and c.id = i.candidate_id
    where i.organisation_id = organisation and organisation = vorab.current_organisation() and i.id = invitation
      and i.state = 'submitted' and c.erased_at is null
  on conflict (organisation_id, invitation_id)
    do update set answers = excluded.answers, text_version = excluded.text_version, given_at = excluded.given_at;
  return found;
end $$;

create function vorab.door_remove_self_identification(organisation uuid, invitation uuid) returns void
  language sql security definer set search_path = '' as $$
  delete from vorab.self_identifications s
  where s.organisation_id = organisation and s.invitation_id = invitation and organisation = vorab.current_organisation()
$$;

-- How many of an interview said what. Nobody can be told from it: no number below five; where the people left out of a question would be
-- fewer than five together, the smallest number beside them is left out too, since a sum that is known otherwise would give theirs
-- away; and whoever is new counts only in groups of five, or the number before and after would say what one person said.
create function vorab.door_self_identification_counts(organisation uuid, interview uuid)
  returns table (question text, option text, people int)
  language sql stable security definer set search_path = '' as $$
  with ordered as (
    select s.answers, row_number() over (order by s.given_at, s.invitation_id) as n, count(*) over () as everybody
    from vorab.self_identifications s
    where s.organisation_id = organisation and s.interview_id = interview and organisation = vorab.current_organisation()
  ), cells as (
    select a.key as question, a.value ->> 'option' as option, count(*)::int as people
    from ordered o cross join lateral jsonb_each(o.answers) a
    where o.n <= o.everybody - o.everybody % 5
    group by 1, 2
  ), judged as (
    select c.*, coalesce(sum(c.people) filter (where c.people < 5) over (partition by c.question), 0) as left_out,
      row_number() over (partition by c.question order by c.people < 5, c.people, c.option) as smallest
    from cells c
  )
  select j.question, j.option, j.people from judged j
  where j.people >= 5 and not (j.left_out between 1 and 4 and j.smallest = 1)
$$;

revoke execute on function vorab.door_self_identification(uuid, uuid),
  vorab.door_put_self_identification(uuid, uuid, jsonb, text, timestamptz),
  vorab.door_remove_self_identification(uuid, uuid), vorab.door_self_identification_counts(uuid, uuid) from public;
grant execute on function vorab.door_self_identification(uuid, uuid),
  vorab.door_put_self_identification(uuid, uuid, jsonb, text, timestamptz),
  vorab.door_remove_self_identification(uuid, uuid), vorab.door_self_identification_counts(uuid, uuid) to vorab_app;
