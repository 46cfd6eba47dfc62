import type { ColumnType, Generated, Selectable } from 'kysely';
import type { Example } from '../../../contract/examples.ts';

interface ExamplesTable {
  /** At most one in an organisation. */
  organisation_id: string;
  interview_id: string;
  made_by: string;
  state: Example['state'];
  /** What "now" is in its story. */
  told_at: Date;
  /** Steps of the story that are told, and how many there are. */
  done: Generated<number>;
  steps: number;
  /** Which row stands for what, by its name in the story. */
  ids: ColumnType<Record<string, string>, string | undefined, string>;
  reviewers: Generated<string[]>;
}
declare module '../../platform/database/index.ts' {
  interface Database {
    examples: ExamplesTable;
  }
}

export type ExampleRow = Selectable<ExamplesTable>;
