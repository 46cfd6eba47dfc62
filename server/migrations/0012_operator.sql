-- What the operator's page asks for, at a cost that does not grow with what went well.
create index uploads_unfinished on vorab.uploads (organisation_id, completed_at desc) where state in ('failed', 'complete');
create index mails_failed on vorab.mails (organisation_id, created_at desc) where state = 'failed';
create index recordings_recent on vorab.recordings (organisation_id, created_at);
-- The size of the database and its version are everybody's to read in PostgreSQL; nothing to grant.
