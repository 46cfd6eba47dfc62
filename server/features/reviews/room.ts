import type { z } from 'zod';
import type { ReviewRoom } from '../../../contract/reviews.ts';
import type { Tx } from '../../platform/database/index.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { answersForReview } from '../answers/index.ts';
import { currentRubric, presentRubric, rubricById, versionById } from '../interviews/index.ts';
import { presentInvitation, wordsFor } from '../invitations/index.ts';
import { mayInInterview } from '../visibility/index.ts';
import { loadVisible, type Viewer } from './load.ts';
import { presentReview, presentReviews } from './present.ts';

/**
 * Everything for watching and rating one candidate: the questions they were asked, the rubric I rate with, what they handed in.
 * Others' drafts are nobody's business; others' reviews come only when visibility says so.
 */
export async function reviewRoom(
  tx: Tx,
  platform: Platform,
  viewer: Viewer,
  invitationId: string,
): Promise<z.input<typeof ReviewRoom>> {
  const { invitation, visibility } = await loadVisible(tx, viewer, invitationId);
  const version = await versionById(tx, invitation.interview_version_id);
  if (!version) throw problem('not-found');
  const { userId } = viewer.principal;
  const mine = await tx
    .selectFrom('reviews')
    .selectAll()
    .where('invitation_id', '=', invitationId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  const rubric =
    (mine && (await rubricById(tx, mine.rubric_version_id))) ?? (await currentRubric(tx, invitation.interview_id));
  const answers = await answersForReview(tx, platform, invitation, visibility);
  // How often somebody tried is nothing that the answer shows, so who only rates or watches is not told.
  const manages = viewer.access.level === 'manage';
  const may = (permission: 'review.rate' | 'decision.make') =>
    invitation.state === 'submitted' && mayInInterview(permission, viewer.access.level);
  return {
    invitation: presentInvitation(invitation, visibility, platform.clock.now()),
    interviewTitle: version.content.title,
    example: invitation.example,
    questions: version.content.questions.map(({ id, position, text, hint, required, choice, file }) => ({
      id,
      position,
      text,
      hint,
      required,
      choice,
      file,
    })),
    rubric: presentRubric(rubric),
    answers: version.content.questions.flatMap((q) => {
      const answer = answers.find((a) => a.questionId === q.id);
      return answer ? [manages ? answer : { ...answer, takesUsed: null }] : [];
    }),
    mine: mine ? await presentReview(tx, mine) : null,
    mayRate: may('review.rate') && mine?.state !== 'submitted',
    mayNote: mayInInterview('note.write', viewer.access.level),
    mayDecide: may('decision.make'),
    othersHidden: !visibility.others,
    others: visibility.others ? await othersSubmitted(tx, { invitation, visibility }) : null,
  };
}

async function othersSubmitted(tx: Tx, around: Awaited<ReturnType<typeof loadVisible>>) {
  const rows = await tx
    .selectFrom('reviews')
    .selectAll()
    .where('invitation_id', '=', around.invitation.id)
    .where('user_id', '!=', around.visibility.viewer)
    .where('submitted_at', 'is not', null)
    .orderBy('submitted_at')
    .orderBy('id')
    .execute();
  return (await presentReviews(tx, rows, 'others')).map((review) => {
    const words = (text: string) => wordsFor(around, review.userId, text);
    return { ...review, note: words(review.note), ratings: review.ratings.map((r) => ({ ...r, note: words(r.note) })) };
  });
}
