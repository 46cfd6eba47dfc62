import { sql } from 'kysely';
import type { InterviewAccess } from '../contract/members.ts';
import { identify } from './features/members/index.ts';
import {
  accessLevel,
  isInterviewPermission,
  isOrganisationPermission,
  mayInInterview,
  mayInOrganisation,
} from './features/visibility/index.ts';
import type { Tx } from './platform/database/index.ts';
import type { Gate } from './platform/http/server.ts';
import type { Platform } from './platform/index.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The interview that a URL is about, and how the member is named in it: one read by primary keys. */
async function namedIn(
  tx: Tx,
  params: Record<string, string>,
  userId: string,
): Promise<{ id: string; access: InterviewAccess | null } | null> {
  const [column, id] = params.interview ? ['interview', params.interview] : ['invitation', params.invitation ?? ''];
  if (!uuid.test(id)) return null;
  const { rows } = await sql<{ id: string; access: InterviewAccess | null }>`
    select i.id, m.access from interviews i
    left join interview_members m on m.organisation_id = i.organisation_id and m.interview_id = i.id and m.user_id = ${userId}::uuid
    where i.id = ${column === 'interview' ? sql`${id}::uuid` : sql`(select interview_id from invitations where id = ${id}::uuid)`}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** Joins identity and policies to the HTTP layer. Default deny: an unlisted permission, a missing row and a refused one all end as null. */
export function createGate(platform: Platform, candidateHolds: Gate['candidate']): Gate {
  return {
    member: (request) => identify(platform, request),
    candidate: candidateHolds,
    async authorise(tx, principal, permission, params) {
      if (isOrganisationPermission(permission))
        return mayInOrganisation(permission, principal.role) ? { interviewId: null, level: null } : null;
      if (!isInterviewPermission(permission)) return null;
      const named = await namedIn(tx, params, principal.userId);
      if (!named) return null;
      const level = accessLevel(principal.role, named.access);
      return mayInInterview(permission, level) ? { interviewId: named.id, level } : null;
    },
  };
}
