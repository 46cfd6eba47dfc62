-- An example that can be looked at, and removed without a trace: one per organisation, marked in its interview, and in no way to be
-- taken for somebody's work.
alter table vorab.interviews add column example boolean not null default false;
create function vorab.keep_example() returns trigger language plpgsql as $$
begin
  if new.example is distinct from old.example then
    raise exception 'an interview is an example from the start, or never' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_example before update on vorab.interviews for each row execute function vorab.keep_example();

create table vorab.examples (
  organisation_id uuid primary key, interview_id uuid not null, made_by uuid not null,
  state text not null check (state in ('filling', 'ready')),
  -- The moment that stands for "now" in its story, how far the story is told, and whom the rows so far stand for.
  told_at timestamptz not null, done int not null default 0, steps int not null, ids jsonb not null default '{}', reviewers uuid[] not null default '{}',
  foreign key (organisation_id, interview_id) references vorab.interviews
);
alter table vorab.examples enable row level security;
create policy own_organisation on vorab.examples to vorab_app
  using (organisation_id = vorab.current_organisation()) with check (organisation_id = vorab.current_organisation());
grant select, insert, update on vorab.examples to vorab_app;

-- A rubric that somebody rated with stays as it is; that of an example goes with it, and only the tables' owner may delete one.
create or replace function vorab.keep_locked_rubric() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (
    select 1 from vorab.interviews i where i.organisation_id = old.organisation_id and i.id = old.interview_id and i.example) then
    return old;
  end if;
  if old.locked_at is not null then
    raise exception 'rubric version % is locked', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- Deletes rows and, first, whatever refers to them, along the foreign keys that there are: tables that come later are in.
create function vorab.remove_tree(parent regclass, matching text) returns void language plpgsql set search_path = '' as $$
declare key record;
begin
  for key in
    select c.conrelid::regclass as child,
      string_agg(format('%I', there.attname), ', ' order by k.n) as theirs, string_agg(format('%I', here.attname), ', ' order by k.n) as ours
    from pg_catalog.pg_constraint c
    cross join lateral unnest(c.conkey, c.confkey) with ordinality as k(child_column, parent_column, n)
    join pg_catalog.pg_attribute there on there.attrelid = c.conrelid and there.attnum = k.child_column
    join pg_catalog.pg_attribute here on here.attrelid = c.confrelid and here.attnum = k.parent_column
    where c.contype = 'f' and c.confrelid = parent and c.conrelid <> parent group by c.oid, c.conrelid
  loop
    perform vorab.remove_tree(key.child, format('(%s) in (select %s from %s where %s)', key.theirs, key.ours, parent, matching));
  end loop;
  execute format('delete from %s where %s', parent, matching);
end $$;

-- The one way in which rows leave that are otherwise append-only: those of an interview that was made as an example, in the
-- organisation of the transaction. Its people go too: candidates who are invited nowhere else, reviewers who can't sign in.
-- Returns the uploads, whose files are left to a job.
create function vorab.door_remove_example(of_interview uuid) returns setof uuid
  language plpgsql security definer set search_path = '' as $$
declare
  here uuid := vorab.current_organisation();
  invited uuid[];
  people uuid[];
  reviewers uuid[];
  uploaded uuid[];
  everything uuid[];
  named record;
begin
  -- Held in the order in which whoever writes takes them: the story that is being told, candidates, what makes recordings of bytes.
  perform 1 from vorab.examples e where e.organisation_id = here for update;
  perform 1 from vorab.interviews i where i.organisation_id = here and i.id = of_interview and i.example for update;
  if not found then
    raise exception 'this interview is no example' using errcode = 'insufficient_privilege';
  end if;
  invited := array(
    select n.id from vorab.invitations n where n.organisation_id = here and n.interview_id = of_interview order by n.id for update);
  people := array(select distinct n.candidate_id from vorab.invitations n where n.organisation_id = here and n.id = any(invited));
  uploaded := array(
    select u.id from vorab.uploads u where u.organisation_id = here and u.invitation_id = any(invited) order by u.id for update);
  reviewers := array(
    select u.id from vorab.examples e join auth."user" u on u.id = any(e.reviewers)
    where e.organisation_id = here and e.interview_id = of_interview and u.email like '%@example.test'
      and not exists (select 1 from auth.account a where a."userId" = u.id)
      and not exists (select 1 from auth.member m where m."userId" = u.id and m."organizationId" <> here));
  for named in
    select c.oid::regclass as place, a.attname as link from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname in ('invitation_id', 'interview_id', 'user_id')
    where n.nspname = 'vorab' and c.relkind = 'r' order by 1, 2
  loop
    perform vorab.remove_tree(named.place, format('organisation_id = %L and %I = any(%L::uuid[])', here, named.link,
      case named.link when 'invitation_id' then invited when 'interview_id' then array[of_interview] else reviewers end));
  end loop;
  perform vorab.remove_tree('vorab.interviews', format('organisation_id = %L and id = %L', here, of_interview));
  people := array(select p from unnest(people) p
    where not exists (select 1 from vorab.invitations n where n.organisation_id = here and n.candidate_id = p));
  delete from vorab.mails m where m.organisation_id = here and (m.subject_id = any(invited) or m.recipient_id = any(people));
  delete from vorab.erasures e where e.organisation_id = here and e.candidate_id = any(people);
  perform vorab.remove_tree('vorab.candidates', format('organisation_id = %L and id = any(%L::uuid[])', here, people));
  update vorab.member_invitations m set grants = (
      select coalesce(jsonb_agg(g), '[]') from jsonb_array_elements(m.grants) g where g ->> 'interviewId' <> of_interview::text)
    where m.organisation_id = here and m.grants @> jsonb_build_array(jsonb_build_object('interviewId', of_interview));
  everything := invited || people || reviewers || of_interview;
  delete from vorab.idempotency_keys k where k.organisation_id = here
    and exists (select 1 from unnest(everything) id where strpos(k.response::text, id::text) > 0);
  delete from auth."user" u where u.id = any(reviewers);
  return query select unnest(uploaded);
end $$;
revoke execute on function vorab.door_remove_example(uuid), vorab.remove_tree(regclass, text), vorab.keep_example() from public;
grant execute on function vorab.door_remove_example(uuid) to vorab_app;

-- For the page that says what needs somebody: who may miss their deadline, and whose mail did not go out. Both stay small.
create index invitations_due on vorab.invitations (organisation_id, deadline_at, id) where state in ('invited', 'opened');
create index invitations_undelivered on vorab.invitations (organisation_id, created_at, id) where delivery = 'failed';
