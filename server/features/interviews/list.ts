import { z } from 'zod';
import { Id } from '../../../contract/common.ts';
import type { InterviewItem, InterviewsQuery } from '../../../contract/interviews.ts';
import type { Tx } from '../../platform/database/index.ts';
import { decodeCursor, encodeCursor } from '../../platform/http/pages.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { accessLevel } from '../visibility/index.ts';
import { funnelsOf } from './funnel.ts';
import { questionsOf } from './load.ts';
import { presentInterview } from './present.ts';
import { versionNumbers } from './versions.ts';

const Key = z.tuple([Id]);

const containing = (words = ''): string => `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;

/**
 * The interviews that this member may open, newest first. Ids are UUIDv7, so their order is the order of making, and both ways in
 * (the organisation's primary key, or the member's own rows) are one index range.
 */
export async function listInterviews(
  tx: Tx,
  viewer: MemberPrincipal,
  { cursor, limit, state, q: words }: z.output<typeof InterviewsQuery>,
): Promise<{ items: z.input<typeof InterviewItem>[]; nextCursor: string | null }> {
  const after = decodeCursor(cursor, Key);
  const everything = accessLevel(viewer.role, null) !== null;
  const rows = await tx
    .selectFrom('interviews as i')
    .leftJoin('interview_members as m', (join) =>
      join
        .onRef('m.organisation_id', '=', 'i.organisation_id')
        .onRef('m.interview_id', '=', 'i.id')
        .on('m.user_id', '=', viewer.userId),
    )
    .selectAll('i')
    .select('m.access as named')
    .where('i.organisation_id', '=', viewer.organisationId)
    .$if(!everything, (q) => q.where('m.access', 'is not', null))
    .$if(state !== undefined, (q) => q.where('i.state', '=', state ?? 'open'))
    .$if(!!words, (q) =>
      q.where((e) => e.or([e('i.title', 'ilike', containing(words)), e('i.role', 'ilike', containing(words))])),
    )
    .$if(after !== null, (q) => q.where('i.id', '<', after?.[0] ?? ''))
    .orderBy('i.id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const questions = await questionsOf(
    tx,
    shown.map((r) => r.id),
  );
  const numbers = await versionNumbers(
    tx,
    shown.flatMap((r) => r.published_version_id ?? []),
  );
  const levels = new Map(shown.map((r) => [r.id, accessLevel(viewer.role, r.named)]));
  const funnels = await funnelsOf(
    tx,
    shown.map(({ id }) => ({ id, level: levels.get(id) ?? null })),
  );
  const items = shown.flatMap((row) => {
    const access = levels.get(row.id);
    const funnel = funnels.get(row.id);
    if (!access || !funnel) return [];
    const publishedVersion = row.published_version_id ? (numbers.get(row.published_version_id) ?? null) : null;
    const about = { questions: questions.get(row.id) ?? [], access, publishedVersion };
    return [{ ...presentInterview(row, about), funnel }];
  });
  const last = shown.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null };
}
