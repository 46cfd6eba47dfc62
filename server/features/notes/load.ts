import type { Tx } from '../../platform/database/index.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Access } from '../../platform/http/route.ts';
import { loadInvitation } from '../invitations/index.ts';
import { type Visibility, visibilityOf } from '../visibility/index.ts';
import { mayRead } from './policy.ts';
import type { NoteRow } from './tables.ts';

/** Who asks, and how far their access to the interview goes. */
export interface Viewer {
  readonly principal: MemberPrincipal;
  readonly access: Access;
}
export type Invitation = NonNullable<Awaited<ReturnType<typeof loadInvitation>>>;

/** The invitation, and what this viewer may see of it. @throws ProblemError not-found */
export async function loadVisible(
  tx: Tx,
  { principal, access }: Viewer,
  invitationId: string,
): Promise<{ invitation: Invitation; visibility: Visibility }> {
  const invitation = await loadInvitation(tx, invitationId);
  if (!invitation) throw problem('not-found');
  const facts = { invitationId, blind: invitation.blind, requiredReviews: invitation.required_reviews };
  return { invitation, visibility: await visibilityOf(tx, principal, access.level, facts) };
}

/** A note that this viewer may read. One answer for missing and hidden. @throws ProblemError not-found */
export async function loadReadable(
  tx: Tx,
  visibility: Visibility,
  invitationId: string,
  noteId: string,
): Promise<NoteRow> {
  const note = await tx
    .selectFrom('notes')
    .selectAll()
    .where('id', '=', noteId)
    .where('invitation_id', '=', invitationId)
    .executeTakeFirst();
  const readable = note && mayRead(note, visibility) && (!note.deleted_at || note.author_id === visibility.viewer);
  if (!readable) throw problem('not-found');
  return note;
}

/** My own note, held until the transaction ends. @throws ProblemError not-found, also for somebody else's */
export async function holdMine(tx: Tx, userId: string, invitationId: string, noteId: string): Promise<NoteRow> {
  const note = await tx
    .selectFrom('notes')
    .selectAll()
    .where('id', '=', noteId)
    .where('invitation_id', '=', invitationId)
    .where('author_id', '=', userId)
    .forUpdate()
    .executeTakeFirst();
  if (!note) throw problem('not-found');
  return note;
}
