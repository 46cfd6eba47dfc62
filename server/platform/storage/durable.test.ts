import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { openStorage, StorageFull } from './index.ts';
import { chunkBytes, ORGANISATION, refOf, sha256, temporaryFolder, UPLOAD } from './testing.ts';

const CHILD = join(import.meta.dirname, 'put.child.ts');

test('after kill -9 in the middle of puts, every acknowledged chunk is there byte for byte', {
  timeout: 60_000,
}, async () => {
  await using folder = await temporaryFolder();
  const acknowledged: number[] = [];
  for (let round = 0; round < 4; round++) {
    const child = spawn(process.execPath, [CHILD, folder.path, String(acknowledged.length), '100000', '150000'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = new Promise((resolve) => child.once('exit', resolve));
    let inThisRound = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged.push(Number(line.split(' ')[1]));
      if (++inThisRound === 40 + round) child.kill('SIGKILL');
    }
    await exited;
    expect(child.signalCode).toBe('SIGKILL');
    expect(inThisRound).toBeGreaterThanOrEqual(40);
  }

  const storage = await openStorage(`file://${folder.path}`);
  const [held] = await storage.listChunks(ORGANISATION, UPLOAD, { digests: true });
  const digests = new Map(held?.chunks.map((chunk) => [chunk.chunk, chunk]));
  for (const chunk of new Set(acknowledged)) {
    const bytes = chunkBytes(chunk, 150_000);
    expect(digests.get(chunk)?.bytes).toBe(150_000);
    expect(Buffer.from(digests.get(chunk)?.sha256 ?? []).equals(sha256(bytes))).toBe(true);
    expect(await storage.putChunk(refOf(chunk), bytes, sha256(bytes))).toBe('same');
  }
  // Whatever was linked but not yet acknowledged is whole too: reading checks every digest.
  let whole = 0;
  for await (const bytes of storage.readSegment(ORGANISATION, UPLOAD, 0, { chunks: 40 })) whole += bytes.length;
  expect(whole).toBe(40 * 150_000);
});

const hasStrace = spawnSync('strace', ['-V']).status === 0;

describe.skipIf(!hasStrace)('order of system calls (needs strace)', () => {
  test('file data, then name, then folder and its parents are synced before the acknowledgement', {
    timeout: 60_000,
  }, async (context) => {
    await using folder = await temporaryFolder();
    const trace = join(folder.path, 'trace');
    const root = join(folder.path, 'root');
    const calls = 'trace=fdatasync,fsync,link,linkat,mkdir,mkdirat,write';
    const args = ['-f', '-y', '-s', '200', '-e', calls, '-o', trace, process.execPath, CHILD, root, '0', '30', '5000'];
    const traced = spawnSync('strace', args, { encoding: 'utf8' });
    if (/Operation not permitted|PTRACE/i.test(traced.stderr)) context.skip('tracing is not permitted here');
    expect(traced.stderr).toBe('');
    const events = parseTrace(await readFile(trace, 'utf8'));
    const acknowledgements = events.filter((event) => event.call === 'acknowledged');
    expect(acknowledgements).toHaveLength(30);

    const linkOf = (chunk: string) => events.find((event) => event.call === 'link' && event.to.endsWith(`/0/${chunk}`));
    for (const { begun: said, path: chunk } of acknowledgements) {
      const linked = linkOf(chunk);
      if (linked === undefined) throw new Error(`chunk ${chunk} was never linked`);
      const data = events.find((event) => event.call === 'fdatasync' && event.path === linked.path);
      expect(data?.ended).toBeLessThan(linked.begun);
      const names = events.filter((event) => event.call === 'fsync' && event.path === dirname(linked.to));
      expect(names.some((event) => event.begun > linked.ended && event.ended < said)).toBe(true);
      for (let made = dirname(linked.to); made !== folder.path; made = dirname(made)) {
        const mkdir = events.find((event) => event.call === 'mkdir' && event.path === made);
        const synced = events.some(
          (event) =>
            event.call === 'fsync' &&
            event.path === dirname(made) &&
            event.begun > (mkdir?.ended ?? Number.POSITIVE_INFINITY) &&
            event.ended < said,
        );
        expect(synced, `${made} in its parent`).toBe(true);
      }
    }
    const folderSyncs = events.filter((event) => event.call === 'fsync' && event.path.endsWith('/0'));
    expect(folderSyncs.length).toBeLessThan(30);
  });
});

type Traced = { call: string; path: string; to: string; begun: number; ended: number };

/** Successful calls with the trace's line numbers at which they began and ended; `-y` shows a descriptor's path in `<…>`. */
function parseTrace(text: string): Traced[] {
  const events: Traced[] = [];
  const unfinished = new Map<string, { text: string; begun: number }>();
  for (const [number, line] of text.split('\n').entries()) {
    const match = /^(\d+)\s+(.*)$/.exec(line);
    if (match === null) continue;
    const [, pid = '', rest = ''] = match;
    if (rest.endsWith('<unfinished ...>')) {
      unfinished.set(pid, { text: rest.slice(0, -'<unfinished ...>'.length), begun: number });
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest);
    const begun = resumed ? (unfinished.get(pid)?.begun ?? number) : number;
    const whole = resumed ? `${unfinished.get(pid)?.text ?? ''}${resumed[1] ?? ''}` : rest;
    const event = parseCall(whole);
    if (event !== null) events.push({ ...event, begun, ended: number });
  }
  return events;
}

function parseCall(text: string): { call: string; path: string; to: string } | null {
  const said = /^write\(1<.*"acknowledged (\d+)\\n"/.exec(text);
  if (said) return { call: 'acknowledged', path: said[1] ?? '', to: '' };
  const sync = /^(fsync|fdatasync)\(\d+<([^>]*)>\s*\)\s+= 0/.exec(text);
  if (sync) return { call: sync[1] ?? '', path: sync[2] ?? '', to: '' };
  const names = [...text.matchAll(/"([^"]*)"/g)].map((name) => name[1] ?? '');
  if (/^link(at)?\(/.test(text) && text.endsWith('= 0'))
    return { call: 'link', path: names[0] ?? '', to: names[1] ?? '' };
  if (/^mkdir(at)?\(/.test(text) && text.endsWith('= 0')) return { call: 'mkdir', path: names[0] ?? '', to: '' };
  return null;
}

test('a full disk refuses new chunks, keeps the old ones and leaves no rubbish', async (context) => {
  await using folder = await temporaryFolder();
  const root = join(folder.path, 'small');
  await mkdir(root);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', root], { encoding: 'utf8' });
  if (mounted.status !== 0) context.skip(`mounting a small tmpfs is not permitted here: ${mounted.stderr}`);
  try {
    const storage = await openStorage(`file://${root}`);
    const [first, second] = [chunkBytes(0, 600_000), chunkBytes(1, 600_000)];
    expect(await storage.putChunk(refOf(0), first, sha256(first))).toBe('stored');
    await expect(storage.putChunk(refOf(1), second, sha256(second))).rejects.toThrow(StorageFull);
    expect(await readdir(join(root, 'tmp'))).toEqual([]);
    const filler = join(root, 'filler');
    await writeFile(filler, new Uint8Array((await storage.freeBytes()) ?? 0));
    expect(await storage.freeBytes()).toBe(0);

    const reopened = await openStorage(`file://${root}`);
    expect(await reopened.putChunk(refOf(0), first, sha256(first))).toBe('same');
    const source = join(folder.path, 'source');
    await writeFile(source, second);
    await expect(reopened.putObject('org/o/recording/r/playable', source, { move: true })).rejects.toThrow(StorageFull);
    expect((await readFile(source)).length).toBe(600_000);
    expect(await readdir(join(root, 'tmp'))).toEqual([]);
    await reopened.deletePrefix(`org/${ORGANISATION}`);
    expect(await reopened.putChunk(refOf(1), second, sha256(second))).toBe('stored');
  } finally {
    execFileSync('umount', [root]);
  }
});
