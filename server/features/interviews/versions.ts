import type { Tx } from '../../platform/database/index.ts';
import type { InterviewRow, VersionRow } from './tables.ts';

/** What candidates with this version see. It never changes. */
export async function versionById(tx: Tx, id: string): Promise<VersionRow | null> {
  return (await tx.selectFrom('interview_versions').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The version that new candidates get; null before the first publication. */
export async function publishedVersionOf(
  tx: Tx,
  interview: Pick<InterviewRow, 'published_version_id'>,
): Promise<VersionRow | null> {
  return interview.published_version_id ? versionById(tx, interview.published_version_id) : null;
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
