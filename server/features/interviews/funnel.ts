import type { z } from 'zod';
import type { Funnel } from '../../../contract/interviews.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Access } from '../../platform/http/route.ts';

type Counts = z.input<typeof Funnel>;
interface Asked {
  readonly id: string;
  readonly level: Access['level'];
}

/**
 * Where everybody stands, from counts that a trigger keeps: its cost does not grow with the invitations. What was decided is told to
 * those who manage only: with few candidates a count gives a decision away to somebody who has yet to rate.
 */
export async function funnelsOf(tx: Tx, interviews: readonly Asked[]): Promise<Map<string, Counts>> {
  if (interviews.length === 0) return new Map();
  const rows = await tx
    .selectFrom('invitation_counts')
    .select(['interview_id', 'what', 'n'])
    .where(
      'interview_id',
      'in',
      interviews.map((i) => i.id),
    )
    .execute();
  return new Map(
    interviews.map(({ id, level }) => {
      const n = (what: string) => rows.find((r) => r.interview_id === id && r.what === what)?.n ?? 0;
      const decided = (what: string) => (level === 'manage' ? n(what) : null);
      return [
        id,
        {
          invited: n('invited'),
          opened: n('opened'),
          started: n('started'),
          submitted: n('submitted'),
          advanced: decided('advance'),
          rejected: decided('reject'),
          held: decided('hold'),
        },
      ];
    }),
  );
}

/** The same of one interview. */
export async function funnelOf(tx: Tx, interviewId: string, level: Access['level']): Promise<Counts> {
  const counts = (await funnelsOf(tx, [{ id: interviewId, level }])).get(interviewId);
  if (!counts) throw new Error('an interview was asked for');
  return counts;
}
