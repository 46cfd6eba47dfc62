import type { CandidateTake } from '../../../contract/answers.ts';
import type { Tx } from '../../platform/database/index.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { filesOfUploads, presentFile } from '../files/index.ts';
import { presentRecording, recordingsOfUploads } from '../recordings/index.ts';
import { uploadsById } from '../uploads/index.ts';
import type { TakeRow } from './tables.ts';

/** Takes as their own candidate sees them: everything, picture included. */
export async function presentTakes(
  tx: Tx,
  platform: Platform,
  takes: readonly TakeRow[],
): Promise<Map<string, CandidateTake>> {
  const ids = takes.flatMap((t) => t.upload_id ?? []);
  const uploads = await uploadsById(tx, ids);
  const recordings = await recordingsOfUploads(tx, ids);
  const files = await filesOfUploads(tx, ids);
  return new Map(
    takes.map((t) => {
      const file = t.upload_id ? files.get(t.upload_id) : undefined;
      const upload = t.upload_id ? uploads.get(t.upload_id) : undefined;
      const recording = t.upload_id && t.state === 'ready' ? recordings.get(t.upload_id) : undefined;
      return [
        t.id,
        {
          id: t.id,
          number: t.number,
          kind: t.kind,
          state: t.state,
          charged: t.charged,
          uploadId: t.upload_id,
          uploadState: upload?.state ?? null,
          text: t.text,
          chosen: t.chosen,
          createdAt: t.created_at.toISOString(),
          recording: recording ? presentRecording(platform, recording, { picture: true }) : null,
          file: file ? presentFile(platform, file, upload, { named: true }) : null,
        },
      ];
    }),
  );
}

export async function presentTake(tx: Tx, platform: Platform, take: TakeRow): Promise<CandidateTake> {
  const shown = (await presentTakes(tx, platform, [take])).get(take.id);
  if (!shown) throw problem('not-found');
  return shown;
}
