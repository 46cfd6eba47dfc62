import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CandidateSession, CandidateTake } from '../../contract/answers.ts';
import type { Storage } from '../../server/platform/storage/index.ts';
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

/** Compares everything that the ledger says was promised about chunks with the bytes that are in the store. */
export async function judgeStore(
  ledger: Ledger,
  storage: Storage,
  organisation: string,
  result: Result,
  where: string,
) {
  for (const upload of ledger.uploads()) {
    const promised = ledger.of(upload);
    const segments = await storage.listChunks(organisation, upload);
    const held = new Map<string, string>();
    for (const { segment, chunks } of segments) {
      let index = 0;
      // Chunks beyond a gap can't be read in one go; they are acknowledged like any other.
      const unbroken = chunks.findIndex(({ chunk }, n) => chunk !== n);
      const readable = unbroken < 0 ? chunks.length : unbroken;
      for await (const bytes of readable > 0
        ? storage.readSegment(organisation, upload, segment, { chunks: readable })
        : []) {
        held.set(`${segment}/${index++}`, createHash('sha256').update(bytes).digest('hex'));
      }
      const heads = readable < chunks.length ? await storage.listChunks(organisation, upload, { digests: true }) : [];
      for (const { chunk, sha256 } of heads.find((each) => each.segment === segment)?.chunks.slice(readable) ?? []) {
        if (sha256) held.set(`${segment}/${chunk}`, Buffer.from(sha256).toString('hex'));
      }
    }
    for (const { segment, chunk, sha256, bytes } of promised) {
      result.chunks.acknowledged += 1;
      result.chunks.bytes += bytes;
      if (held.get(`${segment}/${chunk}`) === sha256) result.chunks.compared += 1;
      else
        result.lost.push(`${where}: chunk ${segment}/${chunk} of ${upload} was acknowledged and is not what is stored`);
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
    if (recorder.plan.segments > 1) result.takes.segments += 1;
    if (recorder.plan.reloadAt !== null) result.takes.reloaded += 1;
    if (!take || !question) {
      result.stuck.push(`${name} is not known`);
      continue;
    }
    const used = 1 - (question.takesLeft ?? 1);
    if (take.charged === interrupted || used !== (interrupted ? 0 : 1) || question.attempts.length !== 1) {
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
