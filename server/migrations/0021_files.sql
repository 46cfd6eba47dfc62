-- Answers that are files: what the candidate called it, what the question takes, and what it was found to be once it was all here.
alter table vorab.takes drop constraint takes_kind_check;
alter table vorab.takes add constraint takes_kind_check check (kind in ('video', 'audio', 'text', 'choice', 'file'));
alter table vorab.uploads drop constraint uploads_purpose_check;
alter table vorab.uploads add constraint uploads_purpose_check check (purpose in ('take', 'prompt', 'file'));

create table vorab.files (
  organisation_id uuid not null, id uuid not null, name text not null, types text[] not null, most_bytes bigint not null,
  type text, mime text, bytes bigint, scanned boolean, received_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references vorab.uploads on delete cascade
);
alter table vorab.files enable row level security;
create policy own_organisation on vorab.files to vorab_app
  using (organisation_id = vorab.current_organisation()) with check (organisation_id = vorab.current_organisation());
grant select, insert, update, delete on vorab.files to vorab_app;
