import type { Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/index.ts';
import type { Letter } from '../../platform/mail/index.ts';
import { kinds } from './kinds.ts';
import { type Draft, oneLine } from './letter.ts';
import { asHtml } from './set-html.ts';
import { asText } from './set-text.ts';
import type { MailRow } from './tables.ts';

export type Address = Letter['to'];

/** A letter and where it goes. */
export interface Rendered {
  readonly to: Address;
  readonly draft: Draft;
  /** Whoever reads an answer. */
  readonly replyTo: Address | null;
  /** False where a person wrote it to this one person (RFC 3834). */
  readonly automatic?: boolean;
}

/** What one kind of mail makes of its row. Null where it is no longer needed: the invitation ended, the person was erased. */
export type Render = (tx: Tx, platform: Platform, mail: MailRow) => Promise<Rendered | null>;

const clean = (address: Address): Address => ({ name: oneLine(address.name), address: address.address });

/** The mail as it should go out now: facts as they are, links derived. */
export async function render(tx: Tx, platform: Platform, mail: MailRow): Promise<Letter | null> {
  const rendered = await kinds[mail.template](tx, platform, mail);
  if (!rendered) return null;
  const { draft } = rendered;
  return {
    messageId: mail.message_id,
    inReplyTo: await firstOf(tx, mail),
    automatic: rendered.automatic ?? true,
    fromName: oneLine(draft.house.name),
    to: clean(rendered.to),
    ...(rendered.replyTo && { replyTo: clean(rendered.replyTo) }),
    subject: draft.subject,
    text: asText(draft),
    html: asHtml(draft),
  };
}

/** The first mail that this person had about this invitation, so that programs show all of them as one conversation. */
async function firstOf(tx: Tx, mail: MailRow): Promise<string | null> {
  if (!mail.invitation_id) return null;
  const first = await tx
    .selectFrom('mails')
    .select('message_id')
    .where('invitation_id', '=', mail.invitation_id)
    .where('recipient_id', '=', mail.recipient_id)
    .where('state', 'in', ['sent', 'uncertain'])
    .where('id', '<>', mail.id)
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return first?.message_id ?? null;
}
