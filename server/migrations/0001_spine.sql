-- The spine: one organisation's interviews from draft to decision.
-- Conventions: every table carries organisation_id; keys and foreign keys are composite with it; row-level security is
-- the second wall behind the code's own conditions. Ids are UUIDv7 made in the application. Times come from the
-- application's clock, so no column defaults to now().

create extension if not exists pg_trgm with schema public;
create schema if not exists auth;
create schema if not exists vorab;
grant usage on schema auth to vorab_app, vorab_auth;
grant usage on schema vorab to vorab_app;

create function vorab.current_organisation() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('vorab.organisation', true), '')::uuid;

------------------------------------------------------------------------------------------------------------------ auth
-- better-auth's tables (its invitation is ours: vorab.member_invitations).

create table auth."user" (
  id uuid primary key, name text not null, email text not null unique, "emailVerified" boolean not null default false,
  image text, "createdAt" timestamptz not null, "updatedAt" timestamptz not null
);
create table auth.session (
  id uuid primary key, "userId" uuid not null references auth."user"(id) on delete cascade, token text not null unique,
  "expiresAt" timestamptz not null, "ipAddress" text, "userAgent" text, "activeOrganizationId" uuid,
  "createdAt" timestamptz not null, "updatedAt" timestamptz not null
);
create index session_by_user on auth.session("userId");
create table auth.account (
  id uuid primary key, "userId" uuid not null references auth."user"(id) on delete cascade, "accountId" text not null,
  "providerId" text not null, "accessToken" text, "refreshToken" text, "idToken" text,
  "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, scope text, password text,
  "createdAt" timestamptz not null, "updatedAt" timestamptz not null
);
create index account_by_user on auth.account("userId");
create table auth.verification (
  id uuid primary key, identifier text not null, value text not null, "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null, "updatedAt" timestamptz not null
);
create index verification_identifier on auth.verification(identifier);
create table auth.organization (
  id uuid primary key, name text not null, slug text not null unique, logo text, metadata text,
  "createdAt" timestamptz not null
);
create table auth.member (
  id uuid primary key, "organizationId" uuid not null references auth.organization(id) on delete cascade,
  "userId" uuid not null references auth."user"(id) on delete cascade, role text not null, "createdAt" timestamptz not null,
  unique ("organizationId", "userId")
);
create index member_by_user on auth.member("userId");

-- The organisation plugin wants its table; members are invited through vorab.member_invitations instead.
create table auth.member_invitation (
  id uuid primary key, "organizationId" uuid not null references auth.organization(id) on delete cascade, email text not null,
  role text, status text not null, "expiresAt" timestamptz not null, "inviterId" uuid not null references auth."user"(id) on delete cascade,
  "createdAt" timestamptz not null
);

grant select, insert, update, delete on all tables in schema auth to vorab_auth;
alter table auth."user" enable row level security;
alter table auth.account enable row level security;
alter table auth.organization enable row level security;
alter table auth.member enable row level security;
create policy auth_all on auth."user" to vorab_auth using (true) with check (true);
create policy auth_all on auth.account to vorab_auth using (true) with check (true);
create policy auth_all on auth.organization to vorab_auth using (true) with check (true);
create policy auth_all on auth.member to vorab_auth using (true) with check (true);

-- The application sees its own organisation's people, and never a password hash.
grant select, insert on auth.member, auth."user" to vorab_app;
grant select, insert, update (name) on auth.organization to vorab_app;
grant delete, update (role) on auth.member to vorab_app;
grant insert on auth.account to vorab_app;
create policy own_members on auth.member to vorab_app
  using ("organizationId" = vorab.current_organisation()) with check ("organizationId" = vorab.current_organisation());
create policy own_organisation on auth.organization to vorab_app
  using (id = vorab.current_organisation()) with check (id = vorab.current_organisation());
create policy own_people on auth."user" for select to vorab_app using (
  exists (select 1 from auth.member m where m."userId" = "user".id and m."organizationId" = vorab.current_organisation()));
create policy new_people on auth."user" for insert to vorab_app with check (vorab.current_organisation() is not null);
create policy new_accounts on auth.account for insert to vorab_app with check (vorab.current_organisation() is not null);

-------------------------------------------------------------------------------------------------------------- instance
-- One row once this instance is set up. The one table without a tenant.
create table vorab.instance (
  single boolean primary key default true check (single), organisation_id uuid not null, operator_user_id uuid not null,
  set_up_at timestamptz not null
);
grant select, insert on vorab.instance to vorab_app;

create table vorab.organisation_settings (
  organisation_id uuid primary key references auth.organization(id) on delete cascade,
  language text not null, time_zone text not null
);

---------------------------------------------------------------------------------------------------------------- events
create table vorab.events (
  seq bigint generated always as identity primary key,
  xid bigint not null default (pg_current_xact_id()::text::bigint),
  organisation_id uuid not null, kind text not null, at timestamptz not null,
  actor_kind text not null check (actor_kind in ('member', 'candidate', 'api-key', 'system', 'guest')), actor_id uuid,
  interview_id uuid, invitation_id uuid, subject_id uuid, data jsonb not null default '{}'
);
create index events_reader on vorab.events (organisation_id, xid, seq);
create index events_invitation on vorab.events (organisation_id, invitation_id, seq) where invitation_id is not null;
create function vorab.notify_event() returns trigger language plpgsql as $$
begin
  perform pg_notify('vorab_events', new.organisation_id::text);
  return null;
end $$;
create trigger notify_event after insert on vorab.events for each row execute function vorab.notify_event();

create table vorab.idempotency_keys (
  organisation_id uuid not null, principal text not null, key text not null, request_hash bytea not null,
  status int, response jsonb, created_at timestamptz not null,
  primary key (organisation_id, principal, key)
);

--------------------------------------------------------------------------------------------------------------- members
create table vorab.api_keys (
  organisation_id uuid not null, id uuid not null, user_id uuid not null, name text not null, prefix text not null,
  hash bytea not null unique, scopes text[] not null, created_at timestamptz not null, last_used_at timestamptz,
  revoked_at timestamptz, primary key (organisation_id, id)
);
create table vorab.member_invitations (
  organisation_id uuid not null, id uuid not null, email text not null, role text not null, language text not null,
  state text not null check (state in ('pending', 'accepted', 'cancelled')), grants jsonb not null default '[]',
  generation int not null default 1, link_hash bytea not null unique, invited_by uuid not null,
  created_at timestamptz not null, expires_at timestamptz not null, accepted_at timestamptz, accepted_by uuid,
  primary key (organisation_id, id)
);
create index member_invitations_list on vorab.member_invitations (organisation_id, created_at desc, id desc);

------------------------------------------------------------------------------------------------------------ visibility
-- The one narrow table that independence is decided from: who rates what, and whether their own review is in.
create table vorab.review_progress (
  organisation_id uuid not null, invitation_id uuid not null, user_id uuid not null,
  started_at timestamptz not null, submitted_at timestamptz, primary key (organisation_id, invitation_id, user_id)
);

---------------------------------------------------------------------------------------------------- uploads, recordings
create table vorab.uploads (
  organisation_id uuid not null, id uuid not null, purpose text not null check (purpose in ('take', 'prompt')),
  invitation_id uuid, user_id uuid,
  state text not null check (state in ('receiving', 'complete', 'verified', 'failed')),
  manifest jsonb, bytes bigint, created_at timestamptz not null, completed_at timestamptz, failure text,
  primary key (organisation_id, id),
  check ((invitation_id is null) <> (user_id is null))
);
create index uploads_invitation on vorab.uploads (organisation_id, invitation_id);

create table vorab.recordings (
  organisation_id uuid not null, id uuid not null, upload_id uuid not null, duration_ms int not null,
  width int, height int, mime text not null, files jsonb not null, checks jsonb not null, waveform jsonb,
  engine text not null, created_at timestamptz not null, primary key (organisation_id, id),
  unique (organisation_id, upload_id),
  foreign key (organisation_id, upload_id) references vorab.uploads
);

------------------------------------------------------------------------------------------------------------ interviews
create table vorab.interviews (
  organisation_id uuid not null, id uuid not null, state text not null check (state in ('draft', 'open', 'closed', 'archived')),
  title text not null, role text not null, intro text not null, closing text not null, language text not null,
  deadline jsonb not null, required_reviews int not null, blind boolean not null, retention_days int not null,
  revision int not null default 1, published_version_id uuid, no_rubric_reason text,
  created_by uuid not null, created_at timestamptz not null, primary key (organisation_id, id)
);
create index interviews_list on vorab.interviews (organisation_id, created_at desc, id desc);
create table vorab.interview_members (
  organisation_id uuid not null, interview_id uuid not null, user_id uuid not null,
  access text not null check (access in ('manage', 'review', 'view')), created_at timestamptz not null,
  primary key (organisation_id, interview_id, user_id),
  foreign key (organisation_id, interview_id) references vorab.interviews
);
create index interview_members_user on vorab.interview_members (organisation_id, user_id, interview_id);
create table vorab.questions (
  organisation_id uuid not null, id uuid not null, interview_id uuid not null, position int not null,
  content jsonb not null, revision int not null default 1, primary key (organisation_id, id),
  foreign key (organisation_id, interview_id) references vorab.interviews
);
create index questions_interview on vorab.questions (organisation_id, interview_id, position);
-- What candidates see. Never changed: the application may only insert and read.
create table vorab.interview_versions (
  organisation_id uuid not null, id uuid not null, interview_id uuid not null, number int not null, content jsonb not null,
  published_at timestamptz not null, published_by uuid not null, primary key (organisation_id, id),
  unique (organisation_id, interview_id, number),
  foreign key (organisation_id, interview_id) references vorab.interviews
);
create table vorab.rubric_versions (
  organisation_id uuid not null, id uuid not null, interview_id uuid not null, number int not null, revision int not null default 1,
  locked_at timestamptz, criteria jsonb not null, created_at timestamptz not null, primary key (organisation_id, id),
  unique (organisation_id, interview_id, number),
  foreign key (organisation_id, interview_id) references vorab.interviews
);
-- The wall behind the lock: a rubric that somebody rated with can't be rewritten, whatever the code does.
create function vorab.keep_locked_rubric() returns trigger language plpgsql as $$
begin
  if old.locked_at is not null then
    raise exception 'rubric version % is locked', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_locked_rubric before update or delete on vorab.rubric_versions for each row
  execute function vorab.keep_locked_rubric();

------------------------------------------------------------------------------------------------ candidates, invitations
create table vorab.candidates (
  organisation_id uuid not null, id uuid not null, name text, email text, language text not null, time_zone text not null,
  created_at timestamptz not null, erased_at timestamptz, primary key (organisation_id, id)
);
create unique index candidates_email on vorab.candidates (organisation_id, lower(email)) where email is not null;
create index candidates_name_search on vorab.candidates using gin (lower(coalesce(name, '') || ' ' || coalesce(email, '')) gin_trgm_ops);

create table vorab.invitations (
  organisation_id uuid not null, id uuid not null, interview_id uuid not null, interview_version_id uuid not null,
  candidate_id uuid not null, code text not null,
  state text not null check (state in ('invited', 'opened', 'started', 'submitted', 'withdrawn', 'cancelled')),
  delivery text not null default 'queued' check (delivery in ('queued', 'sending', 'sent', 'failed', 'uncertain')),
  deadline_at timestamptz not null, deadline_zone text not null, generation int not null default 1, link_hash bytea not null unique,
  revision int not null default 1, created_at timestamptz not null, created_by uuid, opened_at timestamptz,
  consented_at timestamptz, started_at timestamptz, submitted_at timestamptz, ended_at timestamptz,
  latest_decision text check (latest_decision in ('advance', 'reject', 'hold')),
  primary key (organisation_id, id), unique (organisation_id, interview_id, code),
  foreign key (organisation_id, interview_id) references vorab.interviews,
  foreign key (organisation_id, interview_version_id) references vorab.interview_versions,
  foreign key (organisation_id, candidate_id) references vorab.candidates
);
create unique index invitations_once on vorab.invitations (organisation_id, interview_id, candidate_id) where state not in ('cancelled', 'withdrawn');
create index invitations_list on vorab.invitations (organisation_id, interview_id, created_at desc, id desc);
create index invitations_submitted on vorab.invitations (organisation_id, interview_id, submitted_at, id) where state = 'submitted';
create index invitations_candidate on vorab.invitations (organisation_id, candidate_id);
-- Counts per interview, kept by trigger so that the funnel does not slow as the table grows.
create table vorab.invitation_counts (
  organisation_id uuid not null, interview_id uuid not null, what text not null, n bigint not null,
  primary key (organisation_id, interview_id, what)
);
create function vorab.count_invitation(organisation uuid, interview uuid, what text, by int) returns void language sql as $$
  insert into vorab.invitation_counts values (organisation, interview, what, by)
  on conflict (organisation_id, interview_id, what) do update set n = invitation_counts.n + by
$$;
create function vorab.count_invitations() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform vorab.count_invitation(new.organisation_id, new.interview_id, 'invited', 1);
  else
    if old.opened_at is null and new.opened_at is not null then perform vorab.count_invitation(new.organisation_id, new.interview_id, 'opened', 1); end if;
    if old.started_at is null and new.started_at is not null then perform vorab.count_invitation(new.organisation_id, new.interview_id, 'started', 1); end if;
    if old.submitted_at is null and new.submitted_at is not null then perform vorab.count_invitation(new.organisation_id, new.interview_id, 'submitted', 1); end if;
    if old.latest_decision is distinct from new.latest_decision then
      if old.latest_decision is not null then perform vorab.count_invitation(new.organisation_id, new.interview_id, old.latest_decision, -1); end if;
      if new.latest_decision is not null then perform vorab.count_invitation(new.organisation_id, new.interview_id, new.latest_decision, 1); end if;
    end if;
  end if;
  return null;
end $$;
create trigger count_invitations after insert or update on vorab.invitations for each row execute function vorab.count_invitations();

create table vorab.consents (
  organisation_id uuid not null, id uuid not null, invitation_id uuid not null, purpose text not null,
  text_version text not null, granted_at timestamptz not null, withdrawn_at timestamptz,
  primary key (organisation_id, id), unique (organisation_id, invitation_id, purpose, text_version),
  foreign key (organisation_id, invitation_id) references vorab.invitations
);

--------------------------------------------------------------------------------------------------------------- answers
create table vorab.answers (
  organisation_id uuid not null, id uuid not null, invitation_id uuid not null, question_id uuid not null,
  kept_take_id uuid, draft_text text not null default '', draft_revision int not null default 0,
  primary key (organisation_id, id), unique (organisation_id, invitation_id, question_id),
  foreign key (organisation_id, invitation_id) references vorab.invitations
);
create table vorab.takes (
  organisation_id uuid not null, id uuid not null, answer_id uuid not null, invitation_id uuid not null, number int not null,
  kind text not null check (kind in ('video', 'audio', 'text')),
  state text not null check (state in ('recording', 'uploading', 'complete', 'ready', 'failed')),
  charged boolean not null default true, failure text, text text, upload_id uuid, recording_id uuid,
  created_at timestamptz not null, ended_at timestamptz, primary key (organisation_id, id),
  unique (organisation_id, answer_id, number),
  foreign key (organisation_id, answer_id) references vorab.answers,
  foreign key (organisation_id, invitation_id) references vorab.invitations
);
create index takes_invitation on vorab.takes (organisation_id, invitation_id);
create unique index takes_upload on vorab.takes (organisation_id, upload_id) where upload_id is not null;

--------------------------------------------------------------------------------------------------------------- reviews
create table vorab.reviews (
  organisation_id uuid not null, id uuid not null, invitation_id uuid not null, interview_id uuid not null, user_id uuid not null,
  rubric_version_id uuid not null, state text not null check (state in ('draft', 'submitted')),
  recommendation text check (recommendation in ('no', 'unsure', 'yes', 'strong-yes')), note text not null default '',
  revision int not null default 1, created_at timestamptz not null, submitted_at timestamptz,
  primary key (organisation_id, id), unique (organisation_id, invitation_id, user_id),
  foreign key (organisation_id, invitation_id) references vorab.invitations,
  foreign key (organisation_id, rubric_version_id) references vorab.rubric_versions
);
create index reviews_interview on vorab.reviews (organisation_id, interview_id, invitation_id) where state = 'submitted';
create table vorab.ratings (
  organisation_id uuid not null, review_id uuid not null, criterion_id uuid not null, value int, cannot_judge boolean not null default false,
  note text not null default '', revision int not null default 1, updated_at timestamptz not null,
  primary key (organisation_id, review_id, criterion_id),
  foreign key (organisation_id, review_id) references vorab.reviews
);
-- The independent value: what a rater said before they saw anybody else's. Inserted once per submission, never changed.
create table vorab.review_submissions (
  organisation_id uuid not null, review_id uuid not null, number int not null, ratings jsonb not null,
  recommendation text, note text not null, submitted_at timestamptz not null, primary key (organisation_id, review_id, number),
  foreign key (organisation_id, review_id) references vorab.reviews
);
create table vorab.decisions (
  organisation_id uuid not null, id uuid not null, invitation_id uuid not null, interview_id uuid not null,
  kind text not null check (kind in ('advance', 'reject', 'hold')), reason text not null, author_id uuid not null,
  rubric_version_id uuid, created_at timestamptz not null, primary key (organisation_id, id),
  foreign key (organisation_id, invitation_id) references vorab.invitations
);
create index decisions_invitation on vorab.decisions (organisation_id, invitation_id, created_at desc);

-------------------------------------------------------------------------------------------------------------- messages
-- A mail is a template and ids; links and names are put in when it is sent, and never stored.
create table vorab.mails (
  organisation_id uuid not null, id uuid not null, template text not null, language text not null,
  recipient_kind text not null check (recipient_kind in ('candidate', 'member', 'member-invitation')), recipient_id uuid not null,
  subject_id uuid not null, event_seq bigint not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'uncertain')),
  message_id text not null unique, attempts int not null default 0, failure text,
  created_at timestamptz not null, sent_at timestamptz, primary key (organisation_id, id),
  unique (organisation_id, event_seq, template, recipient_id)
);
create index mails_subject on vorab.mails (organisation_id, subject_id);

create table vorab.erasures (
  organisation_id uuid not null, id uuid not null, candidate_id uuid not null, requested_by uuid, requested_at timestamptz not null,
  finished_at timestamptz, primary key (organisation_id, id)
);

------------------------------------------------------------------------------------------------- row-level security
do $$
declare t text;
begin
  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'vorab' and c.relkind = 'r' and c.relname <> 'instance'
  loop
    execute format('alter table vorab.%I enable row level security', t);
    execute format('create policy own_organisation on vorab.%I to vorab_app using (organisation_id = vorab.current_organisation()) with check (organisation_id = vorab.current_organisation())', t);
    execute format('grant select, insert, update, delete on vorab.%I to vorab_app', t);
  end loop;
end $$;
-- Append-only by grant, not by good will.
revoke update, delete on vorab.events, vorab.interview_versions, vorab.review_submissions from vorab_app;
revoke delete on vorab.decisions, vorab.rubric_versions, vorab.erasures, vorab.consents from vorab_app;
revoke update on vorab.decisions from vorab_app;
grant update (reason) on vorab.decisions to vorab_app; -- erasure blanks the words; kind, date, author stay
grant update (note, ratings) on vorab.review_submissions to vorab_app; -- likewise

------------------------------------------------------------------------------------------------------------------ doors
-- The only ways in without a tenant. Each is SECURITY DEFINER, takes a hash or an id, and returns ids. Keep this list and
-- the one in tests/slices/doors.test.ts the same.
create function vorab.door_api_key(key_hash bytea) returns table (organisation_id uuid, id uuid, user_id uuid, scopes text[])
  language sql stable security definer set search_path = '' as $$
  select k.organisation_id, k.id, k.user_id, k.scopes from vorab.api_keys k where k.hash = key_hash and k.revoked_at is null
$$;
create function vorab.door_invitation(secret_hash bytea) returns table (organisation_id uuid, id uuid)
  language sql stable security definer set search_path = '' as $$
  select i.organisation_id, i.id from vorab.invitations i where i.link_hash = secret_hash
$$;
create function vorab.door_member_invitation(secret_hash bytea) returns table (organisation_id uuid, id uuid)
  language sql stable security definer set search_path = '' as $$
  select i.organisation_id, i.id from vorab.member_invitations i where i.link_hash = secret_hash
$$;
create function vorab.door_memberships(of_user uuid) returns table (organisation_id uuid, role text)
  language sql stable security definer set search_path = '' as $$
  select m."organizationId", m.role from auth.member m where m."userId" = of_user order by m."createdAt"
$$;
create function vorab.door_user_by_email(of_email text) returns table (id uuid)
  language sql stable security definer set search_path = '' as $$
  select u.id from auth."user" u where u.email = lower(of_email)
$$;
-- Trigram operators are not leakproof, so under row-level security their index would not be used: the search applies the
-- tenant inside and returns ids, which are joined again under row-level security.
create function vorab.door_search_candidates(words text, most int) returns table (id uuid)
  language sql stable security definer set search_path = 'pg_catalog', 'public' as $$
  select c.id from vorab.candidates c
  where c.organisation_id = nullif(current_setting('vorab.organisation', true), '')::uuid
    and lower(coalesce(c.name, '') || ' ' || coalesce(c.email, '')) like '%' || replace(replace(replace(lower(words), '\', '\\'), '%', '\%'), '_', '\_') || '%'
  limit most
$$;
revoke execute on all functions in schema vorab from public;
grant execute on all functions in schema vorab to vorab_app;
grant execute on function vorab.current_organisation() to vorab_auth;
