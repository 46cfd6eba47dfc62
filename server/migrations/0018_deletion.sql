-- Candidates ask that what there is of them is deleted; a person starts the erasure.
alter table vorab.requests drop constraint requests_kind_check;
alter table vorab.requests add constraint requests_kind_check
  check (kind in ('adjustment', 'another-way', 'extension', 'help', 'deletion'));
