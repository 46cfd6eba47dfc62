import { sql } from 'kysely';
import type { z } from 'zod';
import type { MessageTemplate, MessageTemplateInput } from '../../../contract/messages.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/index.ts';
import { assertFields } from './merge.ts';
import { shipped } from './shipped.ts';
import type { MessageTemplateRow } from './tables.ts';

type Input = z.output<typeof MessageTemplateInput>;

/** An organisation writes a few, not a library. */
const MOST = 100;

const isShipped = (id: string): boolean => shipped.some((s) => s.id === id);

function present(row: MessageTemplateRow): MessageTemplate {
  const { id, purpose, name, subject, body, revision } = row;
  return { id, purpose, name, subject, body, shipped: isShipped(id), changed: true, revision };
}
const asShipped = ({ id, purpose, name, subject, body }: (typeof shipped)[number]): MessageTemplate => ({
  id,
  purpose,
  name,
  subject,
  body,
  shipped: true,
  changed: false,
  revision: 0,
});

/** Shipped texts, as the organisation changed them, then its own, oldest first. */
export async function listTemplates(tx: Tx): Promise<MessageTemplate[]> {
  const rows = await tx.selectFrom('message_templates').selectAll().orderBy('id').limit(MOST).execute();
  const changed = new Map(rows.map((r) => [r.id, r]));
  const own = rows.filter((r) => !isShipped(r.id)).map(present);
  return [
    ...shipped.map((s) => {
      const row = changed.get(s.id);
      return row ? present(row) : asShipped(s);
    }),
    ...own,
  ];
}

const check = (input: Input): void =>
  assertFields({
    'subject.en': input.subject.en,
    'subject.de': input.subject.de,
    'body.en': input.body.en,
    'body.de': input.body.de,
  });

const columns = ({ purpose, name, subject, body }: Input) => ({ purpose, name, subject, body });

/** @throws ProblemError invalid-input, state-conflict */
export async function addTemplate(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  input: Input,
): Promise<MessageTemplate> {
  check(input);
  const { n } = await tx
    .selectFrom('message_templates')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  if (Number(n) >= MOST) throw problem('state-conflict', `There are ${MOST} templates already: remove one first.`);
  return insert(tx, platform, by, newId(), input);
}

async function insert(tx: Tx, platform: Platform, by: MemberPrincipal, id: string, input: Input) {
  const row = await tx
    .insertInto('message_templates')
    .values({
      organisation_id: by.organisationId,
      id,
      ...columns(input),
      updated_at: platform.clock.now(),
      updated_by: by.userId,
    })
    .onConflict((c) => c.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!row) throw problem('revision-mismatch', 'Read it again, then make your change.');
  await tell(tx, platform, by, id, input.purpose);
  return present(row);
}

/** @throws ProblemError revision-needed, revision-mismatch, invalid-input, not-found */
export async function changeTemplate(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  id: string,
  input: Input,
  ifMatch: number | null,
): Promise<MessageTemplate> {
  check(input);
  if (ifMatch === null) throw problem('revision-needed', 'Send the revision that you changed as If-Match, e.g. "0".');
  if (ifMatch === 0 && isShipped(id)) return insert(tx, platform, by, id, input);
  const row = await tx
    .updateTable('message_templates')
    .set({
      ...columns(input),
      revision: sql<number>`revision + 1`,
      updated_at: platform.clock.now(),
      updated_by: by.userId,
    })
    .where('id', '=', id)
    .where('revision', '=', ifMatch)
    .returningAll()
    .executeTakeFirst();
  if (row) {
    await tell(tx, platform, by, id, input.purpose);
    return present(row);
  }
  const there = await tx.selectFrom('message_templates').select('id').where('id', '=', id).executeTakeFirst();
  throw there || isShipped(id)
    ? problem('revision-mismatch', 'Read it again, then make your change.')
    : problem('not-found');
}

/** A shipped one goes back to what was shipped; one's own is gone. Safe to repeat. */
export async function removeTemplate(tx: Tx, platform: Platform, by: MemberPrincipal, id: string): Promise<void> {
  const row = await tx.deleteFrom('message_templates').where('id', '=', id).returning('purpose').executeTakeFirst();
  if (row) await tell(tx, platform, by, id, row.purpose);
  else if (!isShipped(id)) throw problem('not-found');
}

const tell = (tx: Tx, platform: Platform, by: MemberPrincipal, id: string, purpose: string) =>
  platform.events.append(tx, {
    organisationId: by.organisationId,
    kind: 'message-template.changed',
    actor: actorOf(by),
    subjectId: id,
    data: { purpose },
  });
