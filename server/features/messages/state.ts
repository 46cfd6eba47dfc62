import type { DeliveryState } from '../../../contract/invitations.ts';
import type { MailState } from '../../../contract/messages.ts';
import type { Tx } from '../../platform/database/index.ts';
import { systemActor } from '../../platform/events.ts';
import type { Platform } from '../../platform/index.ts';
import { loadInvitation, setDelivery } from '../invitations/index.ts';
import type { MailRow, Template } from './tables.ts';

interface Change {
  readonly state: MailState;
  readonly failure?: string | null;
  readonly sentAt?: Date | null;
  /** Nothing is tried before. */
  readonly sendAfter?: Date | null;
  /** True when nothing more will be tried. */
  readonly final: boolean;
}

/**
 * The one place that changes a mail's state. Tests the state and the try it was read with, so that of two jobs one goes on, and that
 * a run taken for dead changes nothing any more.
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
      send_after: change.sendAfter ?? null,
      claimed_at: claims ? platform.clock.now() : null,
      attempts: mail.attempts + (claims ? 1 : 0),
    })
    .where('id', '=', mail.id)
    .where('state', '=', mail.state)
    .where('attempts', '=', mail.attempts)
    .returningAll()
    .executeTakeFirst();
  if (!row) return null;
  await noteDelivery(tx, row);
  if (change.final) await tell(tx, platform, row);
  return row;
}

/** Asked for by a person: another round of tries, from now on. @returns null where somebody else was first */
export async function queueAgain(tx: Tx, mail: MailRow): Promise<MailRow | null> {
  const row = await tx
    .updateTable('mails')
    .set({ state: 'queued', failure: null, send_after: null, claimed_at: null, attempts: 0 })
    .where('id', '=', mail.id)
    .where('state', '=', mail.state)
    .where('attempts', '=', mail.attempts)
    .returningAll()
    .executeTakeFirst();
  if (row) await noteDelivery(tx, row);
  return row ?? null;
}

/** Takes back what waits and was never tried, without a word: what it would have told of did not happen after all. */
export async function dropQueued(
  tx: Tx,
  of: { readonly recipientId?: string; readonly invitationId?: string; readonly template?: Template },
): Promise<void> {
  await tx
    .updateTable('mails')
    .set({ state: 'cancelled', send_after: null })
    .where('state', '=', 'queued')
    .where('attempts', '=', 0)
    .$if(of.recipientId !== undefined, (q) => q.where('recipient_id', '=', of.recipientId ?? ''))
    .$if(of.invitationId !== undefined, (q) => q.where('invitation_id', '=', of.invitationId ?? ''))
    .$if(of.template !== undefined, (q) => q.where('template', '=', of.template ?? 'message'))
    .execute();
}

const shownAsDelivery = (state: MailState): DeliveryState | null => (state === 'cancelled' ? null : state);

/** An invitation shows how its own mail fares; after a new link was sent, the older mail no longer says. */
async function noteDelivery(tx: Tx, mail: MailRow): Promise<void> {
  const delivery = shownAsDelivery(mail.state);
  if (mail.template !== 'invitation' || delivery === null) return;
  const newer = await tx
    .selectFrom('mails')
    .select('id')
    .where('subject_id', '=', mail.subject_id)
    .where('template', '=', mail.template)
    .where('event_seq', '>', mail.event_seq)
    .limit(1)
    .executeTakeFirst();
  if (!newer) await setDelivery(tx, mail.subject_id, delivery);
}

async function tell(tx: Tx, platform: Platform, mail: MailRow): Promise<void> {
  const invitation = mail.invitation_id ? await loadInvitation(tx, mail.invitation_id) : null;
  const outcome = mail.state === 'sent' ? 'sent' : 'failed';
  const isMessage = mail.template === 'message';
  const author = isMessage ? await authorOf(tx, mail.subject_id) : null;
  await platform.events.append(tx, {
    organisationId: mail.organisation_id,
    kind: isMessage ? `message.${outcome}` : `mail.${outcome}`,
    actor: systemActor,
    interviewId: invitation?.interview_id ?? null,
    invitationId: invitation?.id ?? null,
    subjectId: isMessage ? mail.subject_id : mail.id,
    data: isMessage
      ? { mail: mail.id, author, state: mail.state, failure: mail.failure }
      : { template: mail.template, state: mail.state, failure: mail.failure },
  });
}

async function authorOf(tx: Tx, messageId: string): Promise<string | null> {
  const message = await tx.selectFrom('messages').select('author_id').where('id', '=', messageId).executeTakeFirst();
  return message?.author_id ?? null;
}
