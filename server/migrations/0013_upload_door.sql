-- A chunk comes in every two seconds of every recording: whose upload it is, and whether that link still opens, is one statement
-- instead of a transaction of five, and one for all chunks that come at the same moment. It answers only to somebody who names the
-- invitation, and holds no names; from what it tells of the invitation the application decides. plpgsql, because it keeps its plan.
create function vorab.door_candidate_uploads(of_uploads uuid[], in_organisations uuid[], of_invitations uuid[])
  returns table (
    organisation_id uuid, id uuid, invitation_id uuid, state text, manifest jsonb,
    invitation_state text, invitation_generation int, candidate_erased_at timestamptz
  )
  language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
    select u.organisation_id, u.id, u.invitation_id, u.state, u.manifest, i.state, i.generation, c.erased_at
    from vorab.uploads u
    join vorab.invitations i on i.organisation_id = u.organisation_id and i.id = u.invitation_id
    join vorab.candidates c on c.organisation_id = i.organisation_id and c.id = i.candidate_id
    where u.organisation_id = any(in_organisations) and u.id = any(of_uploads) and u.invitation_id = any(of_invitations);
end $$;
revoke execute on function vorab.door_candidate_uploads(uuid[], uuid[], uuid[]) from public;
grant execute on function vorab.door_candidate_uploads(uuid[], uuid[], uuid[]) to vorab_app;
