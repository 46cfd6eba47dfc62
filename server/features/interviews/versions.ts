import type { Tx } from '../../platform/database/index.ts';
import type { VersionRow } from './tables.ts';

/** What candidates with this version see. It never changes. */
export async function versionById(tx: Tx, id: string): Promise<VersionRow | null> {
  const row = await tx.selectFrom('interview_versions').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  // Versions from before there were choices, or files, don't have the field.
  const questions = row.content.questions.map((q) => ({ ...q, choice: q.choice ?? null, file: q.file ?? null }));
  return { ...row, content: { ...row.content, questions } };
}

/** Numbers of versions by id, without their content. */
export async function versionNumbers(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('interview_versions')
    .select(['id', 'number'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((r) => [r.id, r.number]));
}
