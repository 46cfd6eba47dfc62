import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CandidateSession, CandidateTake } from '../../contract/answers.ts';
import { indexName, uploadPath } from '../../server/platform/storage/keys.ts';
import type { Ledger } from './ledger.ts';
import { difference, packetsOf, picturesOf } from './packets.ts';
import type { ScriptRecorder } from './recorder.ts';
import type { Result } from './result.ts';
import type { Candidate } from './team.ts';

/** An invitation, and what was recorded for it. */
export interface Answered {
  readonly round: number;
  readonly candidate: Candidate;
  readonly takes: readonly { recorder: ScriptRecorder; questionId: string }[];
}

/** A chunk's file begins with the digest that the server believes. We believe the bytes. */
const DIGEST_BYTES = 32;

/**
 * Holds everything that the ledger says was promised against the bytes on the disk, byte for byte by our own digest: read from the files
 * themselves, since the server's own way to read could share the server's own mistake.
 */
export async function judgeStore(
  ledger: Ledger,
  storageDir: string,
  organisation: string,
  result: Result,
  where: string,
) {
  for (const upload of ledger.uploads()) {
    const folder = join(storageDir, uploadPath(organisation, upload));
    for (const { segment, chunk, sha256, bytes } of ledger.of(upload)) {
      result.chunks.acknowledged += 1;
      result.chunks.bytes += bytes;
      const file = await readFile(join(folder, indexName(segment), indexName(chunk))).catch(() => null);
      const held = file && createHash('sha256').update(file.subarray(DIGEST_BYTES)).digest('hex');
      if (held === sha256) result.chunks.compared += 1;
      else {
        const found = file ? `other bytes are stored (${file.length - DIGEST_BYTES})` : 'it is not stored';
        result.lost.push(
          `${where}: chunk ${segment}/${chunk} of ${upload} (${bytes} bytes) was acknowledged, and ${found}`,
        );
      }
    }
  }
}

/** Compares an invitation as the candidate sees it in the end, and the files that were made, with what was recorded. */
export async function judgeAnswers(answered: Answered, result: Result): Promise<void> {
  const { candidate, takes, round } = answered;
  const session = await candidate.insist<CandidateSession>('GET', '');
  if (session.state === 'submitted' && session.submittedAt) result.invitations.submitted += 1;
  else result.stuck.push(`round ${round}: invitation ${candidate.invitationId} is ${session.state}`);
  for (const { recorder, questionId } of takes) {
    const { interrupted } = recorder;
    const name = `round ${round}: take ${recorder.about.take} (${recorder.plan.film})`;
    const question = session.questions.find(({ id }) => id === questionId);
    const take = question?.attempts.find(({ id }) => id === recorder.about.take);
    result.takes.made += 1;
    if (recorder.gaveUp) result.takes.triedAgain += 1;
    if (recorder.plan.segments > 1) result.takes.segments += 1;
    if (recorder.plan.reloadAt !== null) result.takes.reloaded += 1;
    if (!take || !question) {
      result.stuck.push(`${name} is not known`);
      continue;
    }
    const used = 1 - (question.takesLeft ?? 1);
    const free = interrupted || recorder.gaveUp;
    if (take.charged === free || used !== (free ? 0 : 1) || question.attempts.length !== 1) {
      result.charged.push(`${name}: charged ${take.charged}, ${used} used of 1, ${question.attempts.length} attempts`);
    }
    if (question.keptTakeId !== take.id) result.untrue.push(`${name} was kept, and ${question.keptTakeId} is`);
    if (take.state !== 'ready' || !take.recording) {
      result.stuck.push(`${name} is ${take.state}, its upload ${take.uploadState}`);
      continue;
    }
    result.takes.ready += 1;
    await judgeFile(name, candidate, recorder, take.recording, result);
  }
}

async function judgeFile(
  name: string,
  candidate: Candidate,
  recorder: ScriptRecorder,
  { playbackUrl, durationMs, checks }: NonNullable<CandidateTake['recording']>,
  result: Result,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vorab-judge-'));
  try {
    const path = join(folder, 'made');
    writeFileSync(path, await candidate.download(playbackUrl ?? ''));
    const made = await packetsOf(path);
    const sent = { video: [] as string[], audio: [] as string[] };
    const parts = recorder.expected().map((bytes, n) => {
      const part = join(folder, `sent-${n}`);
      writeFileSync(part, bytes);
      return part;
    });
    for (const part of parts) {
      const { video, audio } = await packetsOf(part);
      sent.video.push(...video);
      sent.audio.push(...audio);
    }
    // Two MP4 are joined with their parameters repeated within the packets: the pictures themselves are compared then.
    if (parts.length > 1 && recorder.plan.film === 'mp4-h264') {
      made.video = await picturesOf(path);
      sent.video = (await Promise.all(parts.map(picturesOf))).flat();
    }
    const missing = difference(sent, made);
    if (missing) result.lost.push(`${name}: ${missing}`);
    result.packets += sent.video.length + sent.audio.length;
    // What broke off may end within a packet.
    if (!checks.decodes && !recorder.interrupted) result.untrue.push(`${name}: is said not to decode`);
    const { elapsedMs } = recorder;
    if (Math.abs(durationMs - elapsedMs) > 2000) result.untrue.push(`${name}: ${durationMs} ms of ${elapsedMs}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
