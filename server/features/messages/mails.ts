import type { Mail } from '../../../contract/messages.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { accessTo } from '../interviews/index.ts';
import { loadInvitation } from '../invitations/index.ts';
import { isRetryable } from './policy.ts';
import { presentMail } from './present.ts';
import { MAIL_SEND, type MailJob } from './queue.ts';
import { queueAgain } from './state.ts';
import type { MailRow } from './tables.ts';

/** One invitation has a handful. */
const MOST = 100;

/** What went to one candidate by itself, newest first; messages that people wrote are a list of their own. */
export async function mailsTo(tx: Tx, invitationId: string): Promise<Mail[]> {
  const rows = await tx
    .selectFrom('mails')
    .selectAll()
    .where('invitation_id', '=', invitationId)
    .where('recipient_kind', '=', 'candidate')
    .where('template', '<>', 'message')
    .where('state', '<>', 'cancelled')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(presentMail);
}

/** Another round of tries, from now. @throws ProblemError not-found, state-conflict */
export async function retryMail(tx: Tx, platform: Platform, by: MemberPrincipal, id: string): Promise<Mail> {
  const mail = await tx.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirst();
  if (!mail || !(await mayRetry(tx, by, mail))) throw problem('not-found');
  const again = isRetryable(mail) ? await queueAgain(tx, mail) : null;
  if (!again) throw problem('state-conflict', 'It is on its way, or was sent: read it again.');
  await platform.jobs.enqueue(tx, MAIL_SEND, {
    organisationId: mail.organisation_id,
    mailId: mail.id,
  } satisfies MailJob);
  return presentMail(again);
}

/** Whoever manages what it is about; mail to the team is the business of owners and admins. */
async function mayRetry(tx: Tx, by: MemberPrincipal, mail: MailRow): Promise<boolean> {
  if (mail.invitation_id === null) return by.role === 'owner' || by.role === 'admin';
  const invitation = await loadInvitation(tx, mail.invitation_id);
  return invitation !== null && (await accessTo(tx, by, invitation.interview_id))?.level === 'manage';
}
