import type { ColumnType, Generated, Selectable } from 'kysely';
import type { Moment } from '../../../contract/reviews.ts';

export type Recommendation = 'no' | 'unsure' | 'yes' | 'strong-yes';

interface ReviewsTable {
  organisation_id: string;
  id: string;
  invitation_id: string;
  interview_id: string;
  user_id: string;
  rubric_version_id: string;
  state: 'draft' | 'submitted';
  recommendation: Recommendation | null;
  note: string;
  revision: Generated<number>;
  created_at: Date;
  submitted_at: Date | null;
}
interface RatingsTable {
  organisation_id: string;
  review_id: string;
  criterion_id: string;
  value: number | null;
  cannot_judge: boolean;
  note: string;
  evidence: ColumnType<Moment[], string | undefined, string>;
  revision: Generated<number>;
  updated_at: Date;
}
/** What a rater said of one criterion when they submitted. */
export interface SubmittedRating {
  readonly criterionId: string;
  readonly value: number | null;
  readonly cannotJudge: boolean;
  readonly note: string;
  /** Missing in what was handed in before there was evidence. */
  readonly evidence?: readonly Moment[];
}
interface ReviewSubmissionsTable {
  organisation_id: string;
  review_id: string;
  number: number;
  ratings: ColumnType<SubmittedRating[], string, string>;
  recommendation: Recommendation | null;
  note: string;
  submitted_at: Date;
}
declare module '../../platform/database/index.ts' {
  interface Database {
    reviews: ReviewsTable;
    ratings: RatingsTable;
    review_submissions: ReviewSubmissionsTable;
  }
}

export type ReviewRow = Selectable<ReviewsTable>;
export type RatingRow = Selectable<RatingsTable>;
export type SubmissionRow = Selectable<ReviewSubmissionsTable>;
