import type { z } from 'zod';
import type { Score } from '../../../contract/reviews.ts';
import type { Tx } from '../../platform/database/index.ts';
import { decodeCursor, encodeCursor } from '../../platform/http/pages.ts';
import { problem } from '../../platform/http/problem.ts';
import { interviewById, rubricById } from '../interviews/index.ts';
import { type Visibility, visibilityOfMany } from '../visibility/index.ts';
import { loadVisible, type Viewer } from './load.ts';
import { type RaterValues, raterMean, scoreOf } from './score-rule.ts';
import { SubmittedKey } from './submitted-key.ts';

interface Asked {
  readonly invitationId: string;
  readonly required: number;
  readonly visibility: Visibility;
}
type PresentedScore = z.input<typeof Score>;

/** The score of one invitation, as far as the viewer may know it. */
export async function scoreOfInvitation(tx: Tx, viewer: Viewer, invitationId: string): Promise<PresentedScore> {
  const { invitation, visibility } = await loadVisible(tx, viewer, invitationId);
  const [score] = await presentScores(tx, viewer, [
    { invitationId, required: invitation.required_reviews, visibility },
  ]);
  if (!score) throw problem('not-found');
  return score;
}

/** Scores of everybody who handed in, in the order of that. Cost: one index range, however many there are. */
export async function scoresOfInterview(
  tx: Tx,
  viewer: Viewer,
  interviewId: string,
  query: { cursor?: string | undefined; limit: number },
): Promise<{ items: PresentedScore[]; nextCursor: string | null }> {
  const after = decodeCursor(query.cursor, SubmittedKey);
  const interview = await interviewById(tx, interviewId);
  if (!interview) throw problem('not-found');
  const rows = await tx
    .selectFrom('invitations')
    .select(['id', 'submitted_at'])
    .where('interview_id', '=', interviewId)
    .where('state', '=', 'submitted')
    .$if(after !== null, (q) =>
      q.where((e) => e(e.refTuple('submitted_at', 'id'), '>', e.tuple(new Date(after?.[0] ?? 0), after?.[1] ?? ''))),
    )
    .orderBy('submitted_at')
    .orderBy('id')
    .limit(query.limit + 1)
    .execute();
  const shown = rows.slice(0, query.limit);
  const facts = shown.map((r) => ({
    invitationId: r.id,
    blind: interview.blind,
    requiredReviews: interview.required_reviews,
  }));
  const visible = await visibilityOfMany(tx, viewer.principal, viewer.access.level, facts);
  const asked = shown.flatMap((r) => {
    const visibility = visible.get(r.id);
    return visibility ? [{ invitationId: r.id, required: interview.required_reviews, visibility }] : [];
  });
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return {
    items: await presentScores(tx, viewer, asked),
    nextCursor: last ? encodeCursor([last.submitted_at?.toISOString() ?? '', last.id]) : null,
  };
}

/**
 * Computed from first submissions, which are independent. Hidden scores have no numbers in them; only who manages the interview
 * sees how many reviews are in.
 */
async function presentScores(tx: Tx, viewer: Viewer, asked: readonly Asked[]): Promise<PresentedScore[]> {
  if (asked.length === 0) return [];
  const rows = await tx
    .selectFrom('reviews as r')
    .innerJoin('review_submissions as s', (join) =>
      join.onRef('s.organisation_id', '=', 'r.organisation_id').onRef('s.review_id', '=', 'r.id'),
    )
    .select(['r.invitation_id', 'r.user_id', 'r.rubric_version_id', 's.ratings'])
    .where(
      'r.invitation_id',
      'in',
      asked.map((a) => a.invitationId),
    )
    .where('s.number', '=', 1)
    .orderBy('s.submitted_at')
    .execute();
  const rubricIds = [...new Set(rows.map((r) => r.rubric_version_id))];
  const rubrics = new Map(
    await Promise.all(rubricIds.map(async (id) => [id, (await rubricById(tx, id))?.criteria ?? []] as const)),
  );
  return asked.map(({ invitationId, required, visibility }) => {
    const here = rows.filter((r) => r.invitation_id === invitationId);
    const raters: (RaterValues & { userId: string })[] = here.map((r) => ({
      userId: r.user_id,
      ratings: r.ratings,
      criteria: rubrics.get(r.rubric_version_id) ?? [],
    }));
    const { mean, spread } = visibility.others ? scoreOf(raters) : { mean: null, spread: null };
    return {
      invitationId,
      hidden: !visibility.others,
      mean,
      spread,
      ratersSubmitted: visibility.others || viewer.access.level === 'manage' ? here.length : null,
      ratersRequired: required,
      raters: visibility.others ? raters.map((r) => ({ userId: r.userId, mean: raterMean(r) })) : [],
      rubricsMixed: visibility.others && new Set(here.map((r) => r.rubric_version_id)).size > 1,
    };
  });
}
