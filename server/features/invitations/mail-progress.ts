import type { z } from 'zod';
import type { MailProgress } from '../../../contract/invitations.ts';
import type { Tx } from '../../platform/database/index.ts';

/** How many invitation mails of an interview wait or failed. Cost: what is not sent yet, by an index that holds only that. */
export async function mailProgress(tx: Tx, interviewId: string): Promise<z.input<typeof MailProgress>> {
  const rows = await tx
    .selectFrom('invitations')
    .select(['delivery', (e) => e.fn.countAll<number>().as('n')])
    .where('interview_id', '=', interviewId)
    .where('delivery', '<>', 'sent')
    .where('state', 'in', ['invited', 'opened', 'started'])
    .groupBy('delivery')
    .execute();
  const n = (...which: string[]) =>
    rows.filter((r) => which.includes(r.delivery)).reduce((sum, r) => sum + Number(r.n), 0);
  return { waiting: n('queued', 'sending', 'uncertain'), failed: n('failed') };
}
