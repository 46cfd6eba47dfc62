import type { Generated, Selectable } from 'kysely';
import type { TakeState } from '../../../contract/answers.ts';
import type { AnswerKind } from '../../../contract/interviews.ts';

interface AnswersTable {
  organisation_id: string;
  id: string;
  invitation_id: string;
  question_id: string;
  kept_take_id: string | null;
  draft_text: string;
  draft_chosen: Generated<string[]>;
  draft_revision: number;
}
interface TakesTable {
  organisation_id: string;
  id: string;
  answer_id: string;
  invitation_id: string;
  number: number;
  kind: AnswerKind;
  state: TakeState;
  charged: boolean;
  failure: string | null;
  text: string | null;
  /** Ids of options. */
  chosen: Generated<string[] | null>;
  upload_id: string | null;
  recording_id: string | null;
  created_at: Date;
  ended_at: Date | null;
}
declare module '../../platform/database/index.ts' {
  interface Database {
    answers: AnswersTable;
    takes: TakesTable;
  }
}

export type AnswerRow = Selectable<AnswersTable>;
export type TakeRow = Selectable<TakesTable>;
