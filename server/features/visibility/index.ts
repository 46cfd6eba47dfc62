import { sql } from 'kysely';
import type { InterviewAccess } from '../../../contract/members.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { decideVisibility } from './policy.ts';

export { othersShown } from './others-shown.ts';
export * from './policy.ts';

interface ReviewProgressTable {
  organisation_id: string;
  invitation_id: string;
  user_id: string;
  started_at: Date;
  submitted_at: Date | null;
}
declare module '../../platform/database/index.ts' {
  interface Database {
    review_progress: ReviewProgressTable;
  }
}

declare const decided: unique symbol;
/** What one viewer may see of one invitation. Only this module makes one, so no presenter can be called without asking. */
export interface Visibility {
  /** Name, e-mail and whatever else tells who the candidate is. */
  readonly identity: boolean;
  /** Other people's ratings, notes, recommendations, the score and the decisions that follow from them. */
  readonly others: boolean;
  /**
   * What was arranged with this one candidate, and what would tell of it: the deadline, who asked for something, a second chance. It
   * may tell of a disability or a mishap and must not colour a rating, so only who manages the interview knows.
   */
  readonly arrangements: boolean;
  /** Whose eyes these are: what one said oneself is never hidden from one. */
  readonly viewer: string;
  readonly [decided]: true;
}
const brand = (v: Omit<Visibility, typeof decided>): Visibility => v as Visibility;

export interface InvitationFacts {
  readonly invitationId: string;
  readonly blind: boolean;
  readonly requiredReviews: number;
}

/** Visibility of many invitations of interviews where the viewer has this access. One query, by primary key prefix. */
export async function visibilityOfMany(
  tx: Tx,
  viewer: MemberPrincipal,
  level: InterviewAccess | null,
  facts: readonly InvitationFacts[],
): Promise<Map<string, Visibility>> {
  if (facts.length === 0) return new Map();
  const rows = await tx
    .selectFrom('review_progress')
    .select(['invitation_id', 'user_id', 'submitted_at'])
    .where(
      'invitation_id',
      'in',
      facts.map((f) => f.invitationId),
    )
    .execute();
  return new Map(
    facts.map((f) => {
      const here = rows.filter((r) => r.invitation_id === f.invitationId);
      const own = here.find((r) => r.user_id === viewer.userId);
      return [
        f.invitationId,
        brand({
          ...decideVisibility({
            level,
            blind: f.blind,
            requiredReviews: f.requiredReviews,
            own: !own ? 'none' : own.submitted_at ? 'submitted' : 'draft',
            submittedReviews: here.filter((r) => r.submitted_at).length,
          }),
          arrangements: level === 'manage',
          viewer: viewer.userId,
        }),
      ];
    }),
  );
}

/** Visibility of one invitation. */
export async function visibilityOf(
  tx: Tx,
  viewer: MemberPrincipal,
  level: InterviewAccess | null,
  facts: InvitationFacts,
): Promise<Visibility> {
  const found = (await visibilityOfMany(tx, viewer, level, [facts])).get(facts.invitationId);
  return found ?? brand({ identity: false, others: false, arrangements: false, viewer: viewer.userId });
}

/** Whether there is judgement in this interview that independence may be hiding from somebody. */
export async function anyReviewSubmitted(tx: Tx, interviewId: string): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select 1 from invitations i join review_progress p
      on p.organisation_id = i.organisation_id and p.invitation_id = i.id and p.submitted_at is not null
      where i.interview_id = ${interviewId}::uuid) as any`.execute(tx);
  return rows[0]?.any ?? false;
}

interface Progress {
  readonly organisationId: string;
  readonly invitationId: string;
  readonly userId: string;
  readonly at: Date;
}

/** A member has begun to rate: from here on others' judgement is hidden from them until their own is in. */
export async function markReviewStarted(tx: Tx, p: Progress): Promise<void> {
  await tx
    .insertInto('review_progress')
    .values({
      organisation_id: p.organisationId,
      invitation_id: p.invitationId,
      user_id: p.userId,
      started_at: p.at,
      submitted_at: null,
    })
    .onConflict((c) => c.doNothing())
    .execute();
}

export async function markReviewSubmitted(tx: Tx, p: Progress): Promise<void> {
  await markReviewStarted(tx, p);
  await tx
    .updateTable('review_progress')
    .set({ submitted_at: p.at })
    .where('invitation_id', '=', p.invitationId)
    .where('user_id', '=', p.userId)
    .where('submitted_at', 'is', null)
    .execute();
}
