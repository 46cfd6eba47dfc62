import type { CandidateMessage } from '../../../contract/messages.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/index.ts';
import { linkOf, loadInvitation } from '../invitations/index.ts';
import { namesById } from '../members/index.ts';
import { fill } from './merge.ts';

/** More than anybody is written in one interview; the newest count. */
const MOST = 50;

/**
 * What people wrote to a candidate, newest first, for the candidate. Only what has left: until then it can be taken back. A mail that
 * may have arrived counts, one that surely didn't does not: nobody should learn from a page what the sender takes for unsaid.
 */
export async function messagesForCandidate(
  tx: Tx,
  platform: Platform,
  invitationId: string,
): Promise<CandidateMessage[]> {
  const invitation = await loadInvitation(tx, invitationId);
  if (!invitation) return [];
  const rows = await tx
    .selectFrom('messages as m')
    .innerJoin('mails as l', (j) =>
      j
        .onRef('l.organisation_id', '=', 'm.organisation_id')
        .onRef('l.subject_id', '=', 'm.id')
        .on('l.template', '=', 'message'),
    )
    .select(['m.id', 'm.subject', 'm.body', 'm.author_id', 'm.created_at', 'l.sent_at'])
    .where('m.invitation_id', '=', invitationId)
    .where('l.state', 'in', ['sent', 'uncertain'])
    .where('m.body', '<>', '')
    .orderBy('m.created_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(MOST)
    .execute();
  const people = await namesById(
    tx,
    rows.map((r) => r.author_id),
  );
  const link = linkOf(platform, invitation);
  return rows.map((r) => ({
    id: r.id,
    subject: fill(r.subject, { link }),
    body: fill(r.body, { link }),
    author: people.get(r.author_id)?.name ?? '',
    sentAt: (r.sent_at ?? r.created_at).toISOString(),
  }));
}
