import { describe, expect, it } from 'vitest';
import { sampleQuestion, sampleSession, sampleTake } from '../state/session.sample.ts';
import { begunElsewhere, ownTakes } from './elsewhere.ts';

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

describe('takes of this browser', () => {
  it('are known in every window, at once and after a reload', () => {
    const storage = memory();
    const [one, two] = [ownTakes('i', storage), ownTakes('i', storage)];
    one.add('a');
    two.add('b');
    one.add('c');
    expect([two.has('a'), two.has('c'), two.last(), ownTakes('i', storage).has('b')]).toEqual([true, true, 'c', true]);
    expect(ownTakes('another', storage).has('a')).toBe(false);
  });

  it('are known in this page where nothing can be stored, or something else is', () => {
    const own = ownTakes('i', null);
    own.add('a');
    expect([own.has('a'), own.last()]).toEqual([true, 'a']);
    const odd = memory();
    odd.setItem('vorab.takes.i', '{"no":');
    expect(ownTakes('i', odd).last()).toBeUndefined();
  });

  it('are no more than anybody makes', () => {
    const storage = memory();
    const own = ownTakes('i', storage);
    for (let n = 0; n < 120; n++) own.add(`t${n}`);
    expect([own.has('t0'), own.has('t119')]).toEqual([false, true]);
    expect(JSON.parse(storage.getItem('vorab.takes.i') ?? '')).toHaveLength(100);
  });
});

describe('a take begun on another device', () => {
  const at = (createdAt: string, state: 'recording' | 'complete' | 'failed' = 'recording', id = 'far') =>
    sampleTake(id, { state, createdAt: `2026-11-23T${createdAt}.000Z` });
  const [q1, q2] = [sampleQuestion('q1'), sampleQuestion('q2')];
  const look = (takes: ReturnType<typeof at>[], question = q1) =>
    begunElsewhere(sampleSession({ questions: [{ ...q1, attempts: takes }, q2] }), question, (id) => id === 'mine');

  it('is told of while it can still be running, whichever question it is of', () => {
    expect(look([at('09:59:00')])).toMatchObject({ running: true, sinceMs: 60_000, take: { id: 'far' } });
    expect(look([at('09:59:00')], q2)).toMatchObject({ running: true });
  });

  it('is told of at its own question only, when it never came to its end', () => {
    expect(look([at('09:30:00')])).toMatchObject({ running: false, sinceMs: 1_800_000 });
    expect(look([at('09:30:00')], q2)).toBeNull();
  });

  it('is none that ended, broke, or is this browser’s own', () => {
    expect(
      look([at('09:59:00', 'complete'), at('09:59:00', 'failed'), at('09:59:00', 'recording', 'mine')]),
    ).toBeNull();
  });

  it('is the newest of several, and a clock ahead of the server’s does no harm', () => {
    expect(look([at('09:58:00'), at('10:00:01', 'recording', 'newer')])).toMatchObject({
      sinceMs: 0,
      take: { id: 'newer' },
    });
  });
});
