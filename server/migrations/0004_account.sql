-- How members sign in besides a password, and what follows them to another device. All of it is better-auth's or ours in its
-- schema: the application's role reads none of it.
alter table auth."user" add column "twoFactorEnabled" boolean default false;
create table auth."twoFactor" (
  id uuid primary key, "userId" uuid not null references auth."user"(id) on delete cascade, secret text not null, "backupCodes" text not null,
  verified boolean default true, "failedVerificationCount" int default 0, "lockedUntil" timestamptz
);
create index two_factor_by_user on auth."twoFactor"("userId");

-- Links that sign in or set a new password: derived like others, stored as a hash, used up by a POST.
create table auth.sign_in_link (
  id uuid primary key, user_id uuid not null references auth."user"(id) on delete cascade, purpose text not null check (purpose in ('sign-in', 'reset')),
  link_hash bytea not null unique, created_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz
);
create index sign_in_link_by_user on auth.sign_in_link(user_id);

create table auth.passkey (
  id text primary key, user_id uuid not null references auth."user"(id) on delete cascade, name text not null, public_key bytea not null,
  counter bigint not null, transports text[] not null default '{}', created_at timestamptz not null, last_used_at timestamptz
);
create index passkey_by_user on auth.passkey(user_id);

create table auth.user_setting (
  user_id uuid primary key references auth."user"(id) on delete cascade, language text, theme text, time_zone text
);
grant select, insert, update, delete on auth."twoFactor", auth.sign_in_link, auth.passkey, auth.user_setting to vorab_auth;
