import { sql } from 'kysely';
import type { Answer } from '../../../contract/answers.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/index.ts';
import { filesOfUploads, presentFile } from '../files/index.ts';
import { versionById } from '../interviews/index.ts';
import { presentRecording, recordingsOfUploads } from '../recordings/index.ts';
import { uploadsById } from '../uploads/index.ts';
import type { Visibility } from '../visibility/index.ts';

/** What was handed in: the chosen takes and nothing else. Nothing at all before it is handed in. Without identity, sound only. */
export async function answersForReview(
  tx: Tx,
  platform: Platform,
  invitation: { readonly id: string; readonly state: string; readonly interview_version_id: string },
  visibility: Visibility,
): Promise<Answer[]> {
  if (invitation.state !== 'submitted') return [];
  const rows = await tx
    .selectFrom('answers as a')
    .innerJoin('takes as t', (join) =>
      join.onRef('t.organisation_id', '=', 'a.organisation_id').onRef('t.id', '=', 'a.kept_take_id'),
    )
    .select(['a.id', 'a.question_id', 't.id as take_id', 't.kind', 't.text', 't.chosen', 't.state', 't.upload_id'])
    .where('a.invitation_id', '=', invitation.id)
    .execute();
  const used = await tx
    .selectFrom('takes')
    .select(['answer_id', (e) => e.fn.countAll<number>().as('n')])
    .where('invitation_id', '=', invitation.id)
    .where('charged', '=', true)
    .where('kind', 'in', ['video', 'audio'])
    .groupBy('answer_id')
    .execute();
  // Takes beyond what the question gives everybody were given to this person alone, which nobody who rates needs to know.
  const allowed = new Map(
    (await versionById(tx, invitation.interview_version_id))?.content.questions.map((q) => [q.id, q.takes]),
  );
  const ids = rows.flatMap((r) => r.upload_id ?? []);
  const recordings = await recordingsOfUploads(tx, ids);
  const files = await filesOfUploads(tx, ids);
  const uploads = await uploadsById(tx, [...files.keys()]);
  return rows.map((r) => {
    const file = r.upload_id ? files.get(r.upload_id) : undefined;
    const recording = r.upload_id && r.state === 'ready' ? recordings.get(r.upload_id) : undefined;
    return {
      id: r.id,
      questionId: r.question_id,
      takeId: r.take_id,
      kind: r.kind,
      takesUsed: Math.min(
        Math.max(1, used.find((u) => u.answer_id === r.id)?.n ?? 0),
        allowed.get(r.question_id) ?? Number.MAX_SAFE_INTEGER,
      ),
      text: r.text,
      chosen: r.chosen,
      recording: recording ? presentRecording(platform, recording, { picture: visibility.identity }) : null,
      file: file ? presentFile(platform, file, uploads.get(file.id), { named: visibility.identity }) : null,
      state: r.state,
    };
  });
}

/** How many questions have a chosen take that works, and how long its recordings are, by invitation. */
export async function answerCounts(
  tx: Tx,
  invitationIds: readonly string[],
): Promise<Map<string, { answers: number; seconds: number }>> {
  if (invitationIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('answers as a')
    .innerJoin('takes as t', (join) =>
      join.onRef('t.organisation_id', '=', 'a.organisation_id').onRef('t.id', '=', 'a.kept_take_id'),
    )
    .leftJoin('recordings as r', (join) =>
      join.onRef('r.organisation_id', '=', 't.organisation_id').onRef('r.upload_id', '=', 't.upload_id'),
    )
    .select([
      'a.invitation_id',
      (e) => e.fn.countAll<number>().as('answers'),
      sql<number>`coalesce(sum(r.duration_ms), 0)`.as('ms'),
    ])
    .where('a.invitation_id', 'in', invitationIds)
    .where('t.state', '!=', 'failed')
    .groupBy('a.invitation_id')
    .execute();
  return new Map(rows.map((r) => [r.invitation_id, { answers: r.answers, seconds: Math.ceil(Number(r.ms) / 1000) }]));
}
