import { type RawBuilder, sql } from 'kysely';
import type { InterviewAccess } from '../../../contract/members.ts';

/**
 * `decideVisibility(…).others` as a condition over rows of invitations named `i`, for filters: what is hidden must not be found
 * either. A test holds both against each other.
 */
export function othersShown(
  viewerId: string,
  level: InterviewAccess | null,
  requiredReviews: number,
): RawBuilder<boolean> {
  const progress = sql`from review_progress p where p.organisation_id = i.organisation_id and p.invitation_id = i.id`;
  const own = sql<boolean>`(select count(*) ${progress} and p.user_id = ${viewerId}::uuid and p.submitted_at is not null) > 0`;
  if (level === null) return sql<boolean>`false`;
  if (level === 'review') return own;
  return sql<boolean>`(${own} or ((select count(*) ${progress} and p.user_id = ${viewerId}::uuid) = 0
    and (select count(*) ${progress} and p.submitted_at is not null) >= ${requiredReviews}::int))`;
}
