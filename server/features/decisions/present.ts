import type { Decision } from '../../../contract/decisions.ts';
import type { Tx } from '../../platform/database/index.ts';
import { namesById } from '../members/index.ts';
import type { DecisionRow } from './tables.ts';

export async function presentDecisions(tx: Tx, rows: readonly DecisionRow[]): Promise<Decision[]> {
  const people = await namesById(
    tx,
    rows.map((r) => r.author_id),
  );
  return rows.map((r) => ({
    id: r.id,
    invitationId: r.invitation_id,
    kind: r.kind,
    reason: r.reason,
    author: people.get(r.author_id)?.name ?? '',
    authorId: r.author_id,
    rubricVersionId: r.rubric_version_id,
    createdAt: r.created_at.toISOString(),
  }));
}
