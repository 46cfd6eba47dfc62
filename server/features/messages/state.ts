import type { DeliveryState } from '../../../contract/invitations.ts';
import type { Tx } from '../../platform/database/index.ts';
import { systemActor } from '../../platform/events.ts';
import type { Platform } from '../../platform/index.ts';
import { loadInvitation, setDelivery } from '../invitations/index.ts';
import type { MailRow } from './tables.ts';

interface Change {
  readonly state: DeliveryState;
  readonly failure?: string | null;
  readonly sentAt?: Date | null;
  /** True when nothing more will be tried. */
  readonly final: boolean;
}

/**
 * The one place that changes a mail's state. Tests the state and the try it was read with, so that of two jobs one goes on.
 * @returns the row after the change, or null where somebody else was first
 */
export async function changeMail(tx: Tx, platform: Platform, mail: MailRow, change: Change): Promise<MailRow | null> {
  const claims = change.state === 'sending';
  const row = await tx
    .updateTable('mails')
    .set({
      state: change.state,
      failure: change.failure ?? null,
      sent_at: change.sentAt ?? null,
      attempts: mail.attempts + (claims ? 1 : 0),
    })
    .where('id', '=', mail.id)
    .where('state', '=', mail.state)
    .where('attempts', '=', mail.attempts)
    .returningAll()
    .executeTakeFirst();
  if (!row) return null;
  if (row.template === 'invitation' && (await isNewest(tx, row))) await setDelivery(tx, row.subject_id, row.state);
  if (change.final) await tell(tx, platform, row);
  return row;
}

/** After a new link was sent, the older mail no longer says how the invitation fares. */
async function isNewest(tx: Tx, mail: MailRow): Promise<boolean> {
  const newer = await tx
    .selectFrom('mails')
    .select('id')
    .where('subject_id', '=', mail.subject_id)
    .where('template', '=', mail.template)
    .where('event_seq', '>', mail.event_seq)
    .limit(1)
    .executeTakeFirst();
  return newer === undefined;
}

async function tell(tx: Tx, platform: Platform, mail: MailRow): Promise<void> {
  const invitation = mail.recipient_kind === 'candidate' ? await loadInvitation(tx, mail.subject_id) : null;
  await platform.events.append(tx, {
    organisationId: mail.organisation_id,
    kind: mail.state === 'sent' ? 'mail.sent' : 'mail.failed',
    actor: systemActor,
    interviewId: invitation?.interview_id ?? null,
    invitationId: invitation?.id ?? null,
    subjectId: mail.id,
    data: { template: mail.template, state: mail.state, failure: mail.failure },
  });
}
