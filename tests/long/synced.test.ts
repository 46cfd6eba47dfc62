import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { Candidate, openInterview } from './people.ts';
import { type Call, readTrace } from './trace.ts';
import { until, Vorab } from './vorab.ts';

const hasStrace = spawnSync('strace', ['--version']).status === 0;
const CALLS = 'trace=fsync,fdatasync,link,linkat,mkdir,mkdirat,write,writev,sendto,sendmsg';
const isSync = (call: Call): boolean => call.name === 'fsync' || call.name === 'fdatasync';
const answers = (status: string) => (call: Call) => call.text.includes(`"HTTP/1.1 ${status}`);

it.skipIf(!hasStrace)(
  'syncs file, folder and every new folder above before each 204, and the log of the database before each 200',
  async () => {
    const file = join(tmpdir(), `vorab-trace-${process.pid}`);
    // The server is strace's own parent (-D): asking it to end asks nobody else, and no right to attach is needed.
    const vorab = await Vorab.begin([
      'strace',
      '-f',
      '-D',
      '-y',
      '-s',
      '2000',
      '-e',
      CALLS,
      '-e',
      'signal=none',
      '-o',
      file,
    ]);
    const chunks = 6;
    let calls: Call[];
    try {
      const team = await openInterview(vorab.url);
      const recording = Buffer.alloc(chunks * 50_000, 'some bytes ');
      const candidate = await Candidate.begin(vorab.url, team, 'traced', recording, 50_000);
      // One after the other, so that what lies between two answers belongs to the second.
      for (const index of candidate.chunks.keys()) await candidate.put(index);
      await candidate.put(2);
      await candidate.complete();
      await until('the trace is written', 20, async () => existsSync(file) && readTrace(file).some(isComplete));
    } finally {
      await vorab.end();
      calls = existsSync(file) ? readTrace(file) : [];
      rmSync(file, { force: true });
    }

    const puts = calls.flatMap((call, i) =>
      answers('204')(call) && /vorab-chunk: stored/i.test(call.text) ? [i] : [],
    );
    expect(puts).toHaveLength(chunks + 1);
    let from = calls.slice(0, puts[0]).findLastIndex(answers('201'));
    expect(from).toBeGreaterThan(0);
    for (const [n, put] of puts.entries()) {
      const between = calls.slice(from + 1, put);
      from = put;
      const at = (wanted: (call: Call) => boolean) => between.findIndex(wanted);
      const isChunk = (call: Call) => call.name.startsWith('link') && call.path.includes('/storage/org/');
      const link = between.find(isChunk);
      if (n === chunks) {
        // A repeat: nothing is written, and what is confirmed is made sure of all the same.
        expect(link).toBeUndefined();
        expect(at((c) => isSync(c) && /\/upload\/.*\/0$/.test(c.path))).toBeGreaterThanOrEqual(0);
        continue;
      }
      if (!link) throw new Error(`chunk ${n} was acknowledged without a file`);
      const data = at((c) => c.name === 'fdatasync' && c.path.includes('/storage/tmp/'));
      const named = at(isChunk);
      const folder = between.findLastIndex((c) => c.name === 'fsync' && c.path === dirname(link.path));
      expect([n, data >= 0 && data < named, folder > named]).toEqual([n, true, true]);
      const made = between.filter((c) => c.name.startsWith('mkdir') && c.path.includes('/storage/org'));
      if (n === 0) expect(made.length).toBeGreaterThan(3);
      for (const { path } of made) {
        const since = between.findIndex((c) => c.name.startsWith('mkdir') && c.path === path);
        expect(
          between.slice(since).some((c) => c.name === 'fsync' && c.path === dirname(path)),
          path,
        ).toBe(true);
      }
    }

    const complete = calls.findIndex((call, i) => i > (puts.at(-1) ?? 0) && isComplete(call));
    const before = calls.slice((puts.at(-1) ?? 0) + 1, complete);
    expect(before.some((c) => isSync(c) && c.path.includes('/pg_wal/'))).toBe(true);
  },
);

/** The answer to `complete`: the only one with an upload that is complete in it. */
function isComplete(call: Call): boolean {
  return answers('200')(call) && call.text.includes('state') && call.text.includes('complete');
}
