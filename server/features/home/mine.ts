import { type RawBuilder, sql } from 'kysely';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { accessLevel } from '../visibility/index.ts';

/** `interviews i` that this member manages, as a table expression. */
export function managed(principal: MemberPrincipal): RawBuilder<unknown> {
  if (accessLevel(principal.role, null) === 'manage') return sql`interviews i`;
  // A reviewer who is named as managing only rates.
  const may = accessLevel(principal.role, 'manage') === 'manage';
  return sql`interviews i join interview_members m on m.organisation_id = i.organisation_id and m.interview_id = i.id
    and m.user_id = ${principal.userId}::uuid and m.access = 'manage' and ${may}::boolean`;
}
