import type { NoteAudience } from '../../../contract/notes.ts';
import type { Tx } from '../../platform/database/index.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { watchersOf } from '../interviews/index.ts';
import { wrongMentions } from './policy.ts';

interface Mentioning {
  readonly organisationId: string;
  readonly interviewId: string;
  readonly noteId: string;
  readonly author: string;
  readonly audience: NoteAudience;
  readonly mentioned: readonly string[];
}

/** Puts on file who is mentioned, and takes away who no longer is. @throws ProblemError invalid-input */
export async function setMentions(tx: Tx, platform: Platform, m: Mentioning): Promise<void> {
  const mentioned = [...new Set(m.mentioned)];
  const members = new Set(
    mentioned.length > 0 ? (await watchersOf(tx, m.interviewId)).map(({ userId }) => userId) : [],
  );
  const wrong = wrongMentions(mentioned, { audience: m.audience, author: m.author, members });
  if (wrong) throw problem('invalid-input', `${wrong}.`, { errors: [{ path: 'mentions', message: wrong }] });
  await tx
    .deleteFrom('note_mentions')
    .where('note_id', '=', m.noteId)
    .$if(mentioned.length > 0, (q) => q.where('user_id', 'not in', mentioned))
    .execute();
  if (mentioned.length === 0) return;
  const at = platform.clock.now();
  await tx
    .insertInto('note_mentions')
    .values(
      mentioned.map((userId) => ({
        organisation_id: m.organisationId,
        note_id: m.noteId,
        user_id: userId,
        created_at: at,
      })),
    )
    .onConflict((c) => c.doNothing())
    .execute();
}
