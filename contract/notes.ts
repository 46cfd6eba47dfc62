import { z } from 'zod';
import { Id, Instant } from './common.ts';
import { Moment } from './reviews.ts';

/** `private`: its author alone, always. `team`: whoever may see others' judgement, once they may. Candidates never. */
export const NoteAudience = z.enum(['private', 'team']);
export type NoteAudience = z.infer<typeof NoteAudience>;

const NoteText = z.string().trim().min(1, 'Write the note').max(5000);
const Mentions = z.array(Id).max(20).describe('Members who may see the invitation; each gets a mail, once');

export const NoteInput = z.object({
  text: NoteText,
  audience: NoteAudience.default('team'),
  moment: Moment.nullable().default(null).describe('null: about the whole invitation'),
  mentions: Mentions.default([]),
});
/** An edit changes the words and who is mentioned; what it is about and who may read it stay. */
export const NoteEdit = z.object({ text: NoteText, mentions: Mentions.default([]) });

/** A comment on an invitation or on a moment of an answer. */
export const Note = z
  .object({
    id: Id,
    invitationId: Id,
    authorId: Id,
    author: z.string(),
    audience: NoteAudience,
    moment: Moment.nullable(),
    text: z.string(),
    mentions: z.array(z.object({ userId: Id, name: z.string() })),
    createdAt: Instant,
    editedAt: Instant.nullable(),
    deletedAt: Instant.nullable().describe('Set only in the answer to a deletion: a deleted note is in no list'),
    revision: z.int(),
  })
  .meta({ id: 'Note' });
export type Note = z.infer<typeof Note>;

/** What a note said before it was edited, oldest first; the last is what it says now. */
export const NoteVersion = z.object({ number: z.int(), text: z.string(), at: Instant }).meta({ id: 'NoteVersion' });
export type NoteVersion = z.infer<typeof NoteVersion>;

/** Somebody who may see the invitation, and so may be mentioned. Says nothing of whether they rate. */
export const InvitationMember = z.object({ userId: Id, name: z.string() }).meta({ id: 'InvitationMember' });
export type InvitationMember = z.infer<typeof InvitationMember>;
