import type { Mail, Message } from '../../../contract/messages.ts';
import type { Tx } from '../../platform/database/index.ts';
import { namesById } from '../members/index.ts';
import { isRetryable, UNDO_SECONDS } from './policy.ts';
import type { MailRow, MessageRow } from './tables.ts';

export function presentMail(row: MailRow): Mail {
  return {
    id: row.id,
    template: row.template,
    state: row.state,
    failure: row.failure,
    attempts: row.attempts,
    retryable: isRetryable(row),
    createdAt: row.created_at.toISOString(),
    nextTryAt: row.state === 'queued' ? (row.send_after ?? row.created_at).toISOString() : null,
    sentAt: row.sent_at?.toISOString() ?? null,
  };
}

/** Messages with how their mails fare. One whose mail is gone is left out. */
export async function presentMessages(tx: Tx, rows: readonly MessageRow[]): Promise<Message[]> {
  if (rows.length === 0) return [];
  const mails = await tx
    .selectFrom('mails')
    .selectAll()
    .where('template', '=', 'message')
    .where(
      'subject_id',
      'in',
      rows.map((r) => r.id),
    )
    .execute();
  const mailOf = new Map(mails.map((m) => [m.subject_id, m]));
  const people = await namesById(
    tx,
    rows.map((r) => r.author_id),
  );
  return rows.flatMap((r) => {
    const mail = mailOf.get(r.id);
    if (!mail) return [];
    return {
      id: r.id,
      invitationId: r.invitation_id,
      subject: r.subject,
      body: r.body,
      templateId: r.template_id,
      author: people.get(r.author_id)?.name ?? '',
      authorId: r.author_id,
      mail: presentMail(mail),
      createdAt: r.created_at.toISOString(),
      sendAfter: new Date(r.created_at.getTime() + UNDO_SECONDS * 1000).toISOString(),
    };
  });
}
