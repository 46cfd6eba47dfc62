import type { z } from 'zod';
import type { Funnel } from '../../../contract/interviews.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Access } from '../../platform/http/route.ts';

/**
 * Where everybody stands, from counts that a trigger keeps: its cost does not grow with the invitations. What was decided is told to
 * those who manage only: with few candidates a count gives a decision away to somebody who has yet to rate.
 */
export async function funnelOf(tx: Tx, interviewId: string, level: Access['level']): Promise<z.input<typeof Funnel>> {
  const rows = await tx
    .selectFrom('invitation_counts')
    .select(['what', 'n'])
    .where('interview_id', '=', interviewId)
    .execute();
  const n = (what: string) => rows.find((r) => r.what === what)?.n ?? 0;
  const decided = (what: string) => (level === 'manage' ? n(what) : null);
  return {
    invited: n('invited'),
    opened: n('opened'),
    started: n('started'),
    submitted: n('submitted'),
    advanced: decided('advance'),
    rejected: decided('reject'),
    held: decided('hold'),
  };
}
