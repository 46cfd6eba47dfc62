import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ffmpeg, packetHash } from '../../server/platform/media/testing.ts';
import { openFolderStorage } from '../../server/platform/storage/index.ts';
import { Candidate, openInterview, type Team } from './people.ts';
import { seeded, until, Vorab } from './vorab.ts';

const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 20);
const LIMIT_MS = 50 * 60_000;
const SEED = Number(process.env.CRASH_SEED ?? Date.now() % 1e9);
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

let folder: string;
let recording: Buffer;
let source: { video: string; audio: string };

/** Packets as they were coded, per stream: equal exactly when not one was lost, changed or put elsewhere. */
const packetsOf = async (path: string) => ({
  video: await packetHash(path, '0:v'),
  audio: await packetHash(path, '0:a'),
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vorab-crashes-'));
  const path = join(folder, 'source.webm');
  const inputs = ['-f', 'lavfi', '-i', 'testsrc2=size=320x240:rate=15', '-f', 'lavfi', '-i', 'sine=frequency=330'];
  const coding = ['-c:v', 'libvpx', '-deadline', 'realtime', '-b:v', '1500k', '-c:a', 'libopus', '-b:a', '32k'];
  // Live as MediaRecorder writes it: no duration, no cues.
  await ffmpeg(...inputs, '-t', '4', ...coding, '-cluster_time_limit', '1000', '-live', '1', '-f', 'webm', path);
  recording = readFileSync(path);
  source = await packetsOf(path);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Both at once: most of a round is waiting until the queue notices that its worker is gone.
describe.concurrent.each([
  { what: 'the server', postgresToo: false },
  { what: 'the server and PostgreSQL', postgresToo: true },
])(`kill -9 of $what (CRASH_SEED=${SEED})`, ({ postgresToo }) => {
  let vorab: Vorab;
  let team: Team;
  const random = seeded(SEED + Number(postgresToo));
  const tally = { put: 0, complete: 0, finalise: 0 };

  beforeAll(async () => {
    vorab = await Vorab.begin();
    team = await openInterview(vorab.url);
  }, 120_000);
  afterAll(() => vorab?.end());

  const crashAndReturn = async () => {
    await vorab.crash(postgresToo);
    await vorab.start();
  };
  const working = () => {
    try {
      return readdirSync(join(vorab.dataDir, 'tmp')).some((name) => name.startsWith('finalise-'));
    } catch {
      return false;
    }
  };

  /** Every acknowledged chunk is in storage, byte for byte, and the server says so. */
  async function expectKept(candidate: Candidate): Promise<void> {
    const storage = await openFolderStorage(join(vorab.dataDir, 'storage'));
    const listed = await storage.listChunks(team.organisationId, candidate.uploadId, { digests: true });
    const held = new Map(listed[0]?.chunks.map((c) => [c.chunk, c]));
    const missing = new Set(await candidate.missing());
    for (const index of candidate.acknowledged) {
      const bytes = candidate.chunks[index] ?? Buffer.alloc(0);
      expect(missing.has(index), `the server lists chunk ${index}`).toBe(false);
      expect(held.get(index)?.bytes, `size of chunk ${index}`).toBe(bytes.length);
      expect(Buffer.from(held.get(index)?.sha256 ?? []).equals(createHash('sha256').update(bytes).digest())).toBe(true);
    }
  }

  async function sendThroughCrash(candidate: Candidate): Promise<void> {
    const from = Math.floor(random() * candidate.chunks.length);
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const sending = candidate.putAll([...candidate.chunks.keys()], (index) => index >= from && begin());
    const ended = sending.then(
      () => 'all sent' as const,
      () => 'broke' as const,
    );
    await begun;
    await pause(random() * 12);
    await crashAndReturn();
    if ((await ended) === 'broke') tally.put += 1;
    await expectKept(candidate);
    const missing = await candidate.missing();
    expect(missing.length).toBeLessThanOrEqual(candidate.chunks.length - candidate.acknowledged.size);
    await candidate.putAll(missing);
    expect(await candidate.missing()).toEqual([]);
  }

  async function completeThroughCrash(candidate: Candidate): Promise<void> {
    let answered = false;
    const asked = candidate.complete().then(
      () => {
        answered = true;
      },
      () => {},
    );
    await pause(random() * 25);
    const before = answered;
    await crashAndReturn();
    await asked;
    if (!before) tally.complete += 1;
    if (answered) expect((await candidate.status()).state).not.toBe('receiving');
    // Uncertain is a state: the page asks again, and gets one answer whatever the first request did.
    expect((await candidate.complete()).state).not.toBe('receiving');
    await expectKept(candidate);
  }

  async function finaliseThroughCrash(candidate: Candidate, workMs: number): Promise<void> {
    await until('the recording is being made, or is ready', 60, async () => {
      return working() || (await candidate.take()).state === 'ready';
    });
    await pause(random() * workMs * 0.9);
    if (working()) tally.finalise += 1;
    await crashAndReturn();
  }

  async function expectEnd(candidate: Candidate): Promise<void> {
    const take = await until('the recording is ready', 120, async () => {
      const found = await candidate.take();
      return found.state === 'ready' ? found : null;
    });
    expect((await candidate.invitation()).state).toBe('submitted');
    expect(take.recording?.checks).toMatchObject({ picture: 'ok', sound: 'ok', decodes: true });
    expect(Math.abs((take.recording?.durationMs ?? 0) - 4000)).toBeLessThan(200);
    const path = join(folder, `${candidate.takeId}.webm`);
    writeFileSync(path, await candidate.download(take.recording?.playbackUrl ?? ''));
    expect(await packetsOf(path)).toEqual(source);
    rmSync(path);
    const storage = await openFolderStorage(join(vorab.dataDir, 'storage'));
    const kept: Uint8Array[] = [];
    for await (const bytes of storage.readSegment(team.organisationId, candidate.uploadId, 0)) kept.push(bytes);
    expect(Buffer.concat(kept).equals(recording)).toBe(true);
  }

  it(
    `in PUT, in complete and in finalise, ${ROUNDS} times each, loses nothing that was acknowledged`,
    async () => {
      // How long the work takes here, so that the blows fall all over it.
      const calm = await Candidate.begin(vorab.url, team, 'calm', recording, 16_384);
      await calm.putAll([...calm.chunks.keys()]);
      await calm.complete();
      await until('work begins', 60, async () => working());
      const since = performance.now();
      await until('work ends', 60, async () => !working());
      const workMs = performance.now() - since;

      // A blow that fell beside its moment does not count: then there is another round.
      let round = 0;
      for (; Math.min(...Object.values(tally)) < ROUNDS && round < 2 * ROUNDS; round += 1) {
        const candidate = await Candidate.begin(vorab.url, team, `round-${round}`, recording, 16_384);
        await sendThroughCrash(candidate);
        await completeThroughCrash(candidate);
        await finaliseThroughCrash(candidate, workMs);
        await candidate.submit();
        await expectEnd(candidate);
      }
      process.stdout.write(`seed ${SEED}, ${round} rounds, crashes that hit: ${JSON.stringify(tally)}\n`);
      expect(working(), 'working folders of killed processes are gone').toBe(false);
      for (const [moment, hits] of Object.entries(tally)) {
        expect(hits, `crashes inside ${moment}`).toBeGreaterThanOrEqual(ROUNDS);
      }
    },
    LIMIT_MS,
  );
});
