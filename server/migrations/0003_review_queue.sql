-- What waits for a rating: handed in and not decided. The queue walks this index per interview, so what was decided long ago costs
-- nothing, however much of it there is.
create index invitations_to_review on vorab.invitations (organisation_id, interview_id, submitted_at, id)
  where state = 'submitted' and (latest_decision is null or latest_decision = 'hold');
