import { sql } from 'kysely';
import { inOrganisation } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/index.ts';
import { MAIL_SEND, type MailJob } from './queue.ts';
import { changeMail } from './state.ts';

/** Due for longer than this, a mail has lost its job; should it have one after all, two do no harm. */
const LOST_AFTER_MS = 10 * 60_000;
/** After so long it would come out of the blue: a person decides. */
const STALE_AFTER_MS = 7 * 86_400_000;
const AT_ONCE = 1000;

/**
 * Gives mails that lost their job a new one, or shows them as not sent where they are stale. Run at every start.
 * @returns how many were found
 */
export async function sweepMails(platform: Platform): Promise<number> {
  const now = platform.clock.now().getTime();
  const { rows } = await sql<{ organisation_id: string; id: string }>`
    select * from door_overdue_mails(${new Date(now - LOST_AFTER_MS)}, ${AT_ONCE})`.execute(platform.db);
  for (const { organisation_id: organisationId, id } of rows) {
    await inOrganisation(platform.db, organisationId, async (tx) => {
      const mail = await tx.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirst();
      if (!mail) return;
      if (mail.created_at.getTime() >= now - STALE_AFTER_MS)
        await platform.jobs.enqueue(tx, MAIL_SEND, { organisationId, mailId: id } satisfies MailJob);
      else {
        const state = mail.state === 'queued' ? 'failed' : 'uncertain';
        await changeMail(tx, platform, mail, { state, failure: 'lost', final: true });
      }
    });
  }
  return rows.length;
}
