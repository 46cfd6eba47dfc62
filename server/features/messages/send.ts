import { inOrganisation } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/index.ts';
import { type Letter, MailError } from '../../platform/mail/index.ts';
import { afterSending, type Outcome, onClaim } from './policy.ts';
import { MAIL_SEND, type MailJob } from './queue.ts';
import { render } from './render.ts';
import { changeMail } from './state.ts';
import type { MailRow } from './tables.ts';

/**
 * Sends one mail. Claim, hand over, result: two short transactions with the conversation between them. Of runs that come at once
 * one claims it; the others look again when its lease is over. A run that dies in the middle leaves `sending`, and the next one
 * decides by the template's promise. The next try is enqueued in the transaction that notes the last one.
 */
export async function sendMail(platform: Platform, { organisationId, mailId }: MailJob): Promise<void> {
  const claimed = await inOrganisation(platform.db, organisationId, async (tx) => {
    const mail = await tx.selectFrom('mails').selectAll().where('id', '=', mailId).executeTakeFirst();
    if (!mail) return null;
    const claim = onClaim(mail, platform.clock.now());
    if (claim.what === 'leave') return null;
    if (claim.what === 'wait') {
      await again(platform, mail, claim.seconds, tx);
      return null;
    }
    if (claim.what === 'give-up') {
      await changeMail(tx, platform, mail, { state: 'uncertain', failure: 'interrupted', final: true });
      return null;
    }
    const letter = await render(tx, platform, mail);
    if (!letter) {
      // Nothing that anybody has to hear about.
      await changeMail(tx, platform, mail, { state: 'failed', failure: 'not-needed', final: false });
      return null;
    }
    const row = await changeMail(tx, platform, mail, { state: 'sending', final: false });
    return row && { row, letter };
  });
  if (!claimed) return;
  const result = await handOver(platform, claimed.letter);
  await inOrganisation(platform.db, organisationId, async (tx) => {
    const { state, againInSeconds } = afterSending(result.outcome, claimed.row.template, claimed.row.attempts);
    const now = platform.clock.now();
    const row = await changeMail(tx, platform, claimed.row, {
      state,
      failure: result.failure,
      sentAt: state === 'sent' ? now : null,
      sendAfter: againInSeconds === null ? null : new Date(now.getTime() + againInSeconds * 1000),
      final: againInSeconds === null,
    });
    if (row && againInSeconds !== null) await again(platform, row, againInSeconds, tx);
  });
}

const again = (
  platform: Platform,
  mail: MailRow,
  startAfterSeconds: number,
  tx: Parameters<Platform['jobs']['enqueue']>[0],
) =>
  platform.jobs.enqueue(tx, MAIL_SEND, { organisationId: mail.organisation_id, mailId: mail.id } satisfies MailJob, {
    startAfterSeconds,
  });

/** `failure` is a code: a mail server's words often hold the address, which belongs neither in this row nor in the log. */
async function handOver(
  { mailer, log }: Platform,
  letter: Letter,
): Promise<{ outcome: Outcome; failure: string | null }> {
  try {
    await mailer.send(letter);
    return { outcome: 'sent', failure: null };
  } catch (error) {
    const known = error instanceof MailError ? error : null;
    const outcome = known?.kind ?? 'retry';
    const failure = known?.responseCode ? `smtp-${known.responseCode}` : known ? 'connection' : 'mailer';
    log.warn({ mail: letter.messageId, outcome, failure }, 'a mail did not go out');
    return { outcome, failure };
  }
}
