import type { Language } from '../../../contract/common.ts';
import type { Tx } from '../../platform/database/index.ts';
import { type NewEvent, systemActor } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/index.ts';
import { loadInvitation } from '../invitations/index.ts';
import { peopleById } from '../members/index.ts';
import type { MailRow, Template } from './tables.ts';

/** The job that sends. */
export const MAIL_SEND = 'mail.send';
export interface MailJob {
  readonly organisationId: string;
  readonly mailId: string;
}

interface NewMail {
  readonly event: NewEvent & { readonly seq: number };
  readonly template: Template;
  readonly language: Language;
  readonly recipientKind: MailRow['recipient_kind'];
  readonly recipientId: string;
  readonly subjectId: string;
  /** Nothing leaves before. Default: at once. */
  readonly delaySeconds?: number;
}

/** A domain that no mail can reach, by RFC 2606: the example's reviewers have their addresses there. */
const NOWHERE = '@example.test';

/** Whoever belongs to an example gets no mail, whatever happens: they are made up. */
async function isMadeUp(tx: Tx, { recipientKind, recipientId, subjectId, event }: NewMail): Promise<boolean> {
  if (recipientKind === 'candidate')
    return (await loadInvitation(tx, event.invitationId ?? subjectId))?.example === true;
  if (recipientKind === 'member')
    return (await peopleById(tx, [recipientId])).get(recipientId)?.email.endsWith(NOWHERE) === true;
  return false;
}

/** A row with ids, its job and its event, in the transaction of what caused it. Once per event, template and recipient. */
export async function queueMail(tx: Tx, platform: Platform, mail: NewMail): Promise<void> {
  if (await isMadeUp(tx, mail)) return;
  const id = newId();
  const { organisationId } = mail.event;
  const { delaySeconds = 0 } = mail;
  const now = platform.clock.now();
  const row = await tx
    .insertInto('mails')
    .values({
      organisation_id: organisationId,
      id,
      template: mail.template,
      language: mail.language,
      recipient_kind: mail.recipientKind,
      recipient_id: mail.recipientId,
      subject_id: mail.subjectId,
      invitation_id: mail.event.invitationId ?? null,
      event_seq: mail.event.seq,
      state: 'queued',
      message_id: `${id}@${new URL(platform.config.publicUrl).hostname}`,
      failure: null,
      created_at: now,
      send_after: delaySeconds > 0 ? new Date(now.getTime() + delaySeconds * 1000) : null,
      sent_at: null,
    })
    .onConflict((c) => c.columns(['organisation_id', 'event_seq', 'template', 'recipient_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return;
  await platform.jobs.enqueue(tx, MAIL_SEND, { organisationId, mailId: id } satisfies MailJob, {
    startAfterSeconds: delaySeconds,
  });
  // What a person wrote has an event of its own already.
  if (mail.template === 'message') return;
  await platform.events.append(tx, {
    organisationId,
    kind: 'mail.queued',
    actor: systemActor,
    interviewId: mail.event.interviewId ?? null,
    invitationId: mail.event.invitationId ?? null,
    subjectId: id,
    data: { template: mail.template },
  });
}
