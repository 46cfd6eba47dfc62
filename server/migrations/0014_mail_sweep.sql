-- A mail whose job was lost (given up by the queue, or missing from a restored backup) would wait for ever. A start looks for what is
-- long due in all organisations at once; the index holds only what is not settled, so an old installation costs no more.
create index mails_unsettled on vorab.mails (created_at)
  where state in ('queued', 'sending') or (state = 'uncertain' and send_after is not null);
create function vorab.door_overdue_mails(due_before timestamptz, most int) returns table (organisation_id uuid, id uuid)
  language sql stable security definer set search_path = '' as $$
  select m.organisation_id, m.id from vorab.mails m
  where (m.state in ('queued', 'sending') or (m.state = 'uncertain' and m.send_after is not null))
    and m.created_at < due_before and greatest(m.created_at, m.send_after, m.claimed_at) < due_before
  order by m.created_at limit most
$$;
revoke execute on function vorab.door_overdue_mails(timestamptz, int) from public;
grant execute on function vorab.door_overdue_mails(timestamptz, int) to vorab_app;
