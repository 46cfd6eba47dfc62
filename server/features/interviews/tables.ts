import type { ColumnType, Generated, Selectable } from 'kysely';
import type { AtOnce } from '../../../contract/accommodations.ts';
import type { Language } from '../../../contract/common.ts';
import type { DeadlineRule, InterviewState, Question, QuestionInput } from '../../../contract/interviews.ts';
import type { InterviewAccess } from '../../../contract/members.ts';
import type { Criterion } from '../../../contract/rubric.ts';
import type { SelfIdentificationQuestion } from '../../../contract/self-identification.ts';

/** Written as JSON text (an array would become a PostgreSQL array otherwise), read back parsed. */
type Json<T> = ColumnType<T, string, string>;

interface InterviewsTable {
  organisation_id: string;
  id: string;
  state: InterviewState;
  title: string;
  role: string;
  intro: string;
  closing: string;
  language: Language;
  deadline: Json<DeadlineRule>;
  required_reviews: number;
  blind: boolean;
  at_once: Json<AtOnce>;
  self_identification: Json<SelfIdentificationQuestion[]>;
  retention_days: number;
  revision: Generated<number>;
  published_version_id: string | null;
  no_rubric_reason: string | null;
  /** Made up, from the start and for good. */
  example: Generated<boolean>;
  created_by: string;
  created_at: Date;
}
interface InterviewMembersTable {
  organisation_id: string;
  interview_id: string;
  user_id: string;
  access: InterviewAccess;
  created_at: Date;
}
interface QuestionsTable {
  organisation_id: string;
  id: string;
  interview_id: string;
  position: number;
  content: Json<QuestionInput>;
  revision: Generated<number>;
}
interface InterviewVersionsTable {
  organisation_id: string;
  id: string;
  interview_id: string;
  number: number;
  content: Json<VersionContent>;
  published_at: Date;
  published_by: string;
}
interface RubricVersionsTable {
  organisation_id: string;
  id: string;
  interview_id: string;
  number: number;
  revision: Generated<number>;
  locked_at: Date | null;
  criteria: Json<Criterion[]>;
  created_at: Date;
}
declare module '../../platform/database/index.ts' {
  interface Database {
    interviews: InterviewsTable;
    interview_members: InterviewMembersTable;
    questions: QuestionsTable;
    interview_versions: InterviewVersionsTable;
    rubric_versions: RubricVersionsTable;
    /** Kept by a trigger on invitations; read only here. */
    invitation_counts: { organisation_id: string; interview_id: string; what: string; n: number };
  }
}

/** A question as candidates see it: `position` counts from 1. */
export type VersionQuestion = Omit<Question, 'revision'>;

/** What a candidate sees of an interview, from the invitation to the end. */
export interface VersionContent {
  readonly title: string;
  readonly role: string;
  readonly intro: string;
  readonly closing: string;
  readonly language: Language;
  readonly questions: readonly VersionQuestion[];
  readonly retentionDays: number;
  readonly minutes: number;
}

export type InterviewRow = Selectable<InterviewsTable>;
export type QuestionRow = Selectable<QuestionsTable>;
export type VersionRow = Selectable<InterviewVersionsTable>;
export type RubricRow = Selectable<RubricVersionsTable>;
