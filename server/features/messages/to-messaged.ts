import { composeMessage } from './compose.ts';
import { fill } from './merge.ts';
import type { Render } from './render.ts';
import { around } from './to-candidate.ts';

/** What a member wrote. They sign it, so replies go to them. */
export const toMessaged: Render = async (tx, platform, mail) => {
  const message = await tx.selectFrom('messages').selectAll().where('id', '=', mail.subject_id).executeTakeFirst();
  const a = message && (await around(tx, platform, mail, message.author_id));
  // Blanked words were somebody's who was forgotten.
  if (!message?.body || !a) return null;
  const { link } = a.facts;
  return {
    to: a.to,
    replyTo: a.replyTo,
    automatic: false,
    draft: composeMessage({ ...a.facts, subject: fill(message.subject, { link }), body: fill(message.body, { link }) }),
  };
};
