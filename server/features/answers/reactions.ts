import type { Tx } from '../../platform/database/index.ts';
import { systemActor } from '../../platform/events.ts';
import type { Platform } from '../../platform/index.ts';
import { change } from './change.ts';
import { loadAnswering, reopenedNow } from './load.ts';
import type { TakeRow } from './tables.ts';

/** Keeps takes in step with their bytes, in the transaction in which those became complete, playable or unusable. */
export function reactToBytes(platform: Platform): void {
  const { events, clock } = platform;
  events.on('upload.completed', async (tx, event) => {
    const take = await takeOfUpload(tx, event.subjectId);
    if (!take) return;
    await change(tx, take, 'upload-completed', clock.now());
    if (take.kind === 'file') await keepFile(tx, platform, take);
  });
  events.on('recording.ready', async (tx, event) => {
    const take = await takeOfUpload(tx, event.data?.upload);
    if (!take || take.state === 'ready') return;
    await change(tx, take, 'recording-ready', clock.now(), { recording_id: event.subjectId ?? null });
    await tell(tx, platform, take, 'take.ready');
  });
  events.on('file.ready', async (tx, event) => {
    const take = await takeOfUpload(tx, event.data?.upload);
    if (!take || take.state === 'ready') return;
    await change(tx, take, 'recording-ready', clock.now());
    await tell(tx, platform, take, 'take.ready');
  });
  events.on('file.refused', async (tx, event) => {
    const take = await takeOfUpload(tx, event.data?.upload);
    if (!take || take.state === 'ready' || take.state === 'failed') return;
    const reason = String(event.data?.reason);
    await change(tx, take, 'recording-failed', clock.now(), { failure: reason });
    await tell(tx, platform, take, 'take.failed', { reason });
  });
  events.on('recording.failed', async (tx, event) => {
    const take = await takeOfUpload(tx, event.data?.upload);
    if (!take || take.state === 'ready' || take.state === 'failed') return;
    await change(tx, take, 'recording-failed', clock.now(), { failure: 'unplayable' });
    await tell(tx, platform, take, 'take.failed', { reason: 'unplayable' });
  });
}

/**
 * Whoever sends a file means it: it is the answer from the moment all of it is here, as long as answers may be changed. Not before, since a file
 * of which only half came would count as given for ever.
 */
async function keepFile(tx: Tx, platform: Platform, take: TakeRow): Promise<void> {
  const a = await loadAnswering(tx, take.invitation_id, true);
  const answer = a.answers.find((row) => row.id === take.answer_id);
  const open =
    a.invitation.state === 'started' || reopenedNow(a, platform.clock.now())?.question_id === answer?.question_id;
  if (!answer || !open) return;
  await tx.updateTable('answers').set({ kept_take_id: take.id }).where('id', '=', answer.id).execute();
  await tell(tx, platform, take, 'take.kept', { question: answer.question_id });
}

async function takeOfUpload(tx: Tx, uploadId: unknown): Promise<TakeRow | undefined> {
  if (typeof uploadId !== 'string') return undefined;
  return tx.selectFrom('takes').selectAll().where('upload_id', '=', uploadId).forUpdate().executeTakeFirst();
}

async function tell(
  tx: Tx,
  { events }: Platform,
  take: TakeRow,
  kind: 'take.ready' | 'take.failed' | 'take.kept',
  data = {},
): Promise<void> {
  const { interview_id } = await tx
    .selectFrom('invitations')
    .select('interview_id')
    .where('id', '=', take.invitation_id)
    .executeTakeFirstOrThrow();
  await events.append(tx, {
    organisationId: take.organisation_id,
    kind,
    actor: systemActor,
    interviewId: interview_id,
    invitationId: take.invitation_id,
    subjectId: take.id,
    data: { ...data, number: take.number, kind: take.kind },
  });
}
