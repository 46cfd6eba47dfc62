import type { ColumnType, Generated, Selectable } from 'kysely';
import type { Grant, RequestKind, RequestWant } from '../../../contract/requests.ts';

interface RequestsTable {
  organisation_id: string;
  id: string;
  invitation_id: string;
  interview_id: string;
  kind: RequestKind;
  wants: ColumnType<RequestWant[], string, string>;
  text: string;
  created_at: Date;
  answered_at: Date | null;
  answered_by: string | null;
  answer: Generated<string>;
  granted: ColumnType<Grant | null, string | null | undefined, string | null>;
  /** A rule gave something before anybody answered. */
  given_at_once: Generated<boolean>;
}
declare module '../../platform/database/index.ts' {
  interface Database {
    requests: RequestsTable;
  }
}
export type RequestRow = Selectable<RequestsTable>;
