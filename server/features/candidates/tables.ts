import type { Selectable } from 'kysely';
import type { Language } from '../../../contract/common.ts';

interface CandidatesTable {
  organisation_id: string;
  id: string;
  /** null once erased; the e-mail too. */
  name: string | null;
  email: string | null;
  language: Language;
  time_zone: string;
  created_at: Date;
  erased_at: Date | null;
}
declare module '../../platform/database/index.ts' {
  interface Database {
    candidates: CandidatesTable;
  }
}
export type CandidateRow = Selectable<CandidatesTable>;
