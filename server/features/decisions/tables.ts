import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { DecisionKind } from '../../../contract/decisions.ts';

interface DecisionsTable {
  organisation_id: string;
  id: string;
  invitation_id: string;
  interview_id: string;
  kind: z.infer<typeof DecisionKind>;
  reason: string;
  author_id: string;
  rubric_version_id: string | null;
  created_at: Date;
}
declare module '../../platform/database/index.ts' {
  interface Database {
    decisions: DecisionsTable;
  }
}

export type DecisionRow = Selectable<DecisionsTable>;
