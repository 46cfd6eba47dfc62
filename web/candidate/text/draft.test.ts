import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Api, Failure } from '../state/api.ts';
import { createDraft, type DraftState } from './draft.ts';

function memoryStorage(): Storage {
  const map = new Map<string, string>();
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  } as unknown as Storage;
}

describe('a text being written', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function setup(storage = memoryStorage()) {
    const sent: string[] = [];
    const states: DraftState[] = [];
    const network = { away: false };
    const api = {
      send: async (_method: string, _path: string, body: { text: string }) => {
        if (network.away) throw new Failure('offline');
        sent.push(body.text);
      },
    } as unknown as Api;
    const draft = createDraft({
      api,
      path: '/draft',
      questionId: 'q',
      server: 'from the server',
      onState: (state) => states.push(state),
      storage,
    });
    return { draft, sent, states, network, storage };
  }

  it('is sent once the typing pauses, not for every key', async () => {
    const { draft, sent, states } = setup();
    for (const text of ['a', 'ab', 'abc']) draft.write(text);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toEqual(['abc']);
    expect(states.at(-1)).toBe('saved');
  });

  it('stays on the device without a network and is sent when there is one', async () => {
    const { draft, sent, states, network } = setup();
    network.away = true;
    draft.write('words');
    await vi.advanceTimersByTimeAsync(1000);
    expect(states.at(-1)).toBe('on-device');
    network.away = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toEqual(['words']);
    expect(states.at(-1)).toBe('saved');
  });

  it('outlives the page: what the server never got comes first', async () => {
    const first = setup();
    first.network.away = true;
    first.draft.write('unsent');
    const second = setup(first.storage);
    expect(second.draft.start).toBe('unsent');
    await vi.advanceTimersByTimeAsync(0);
    expect(second.sent).toEqual(['unsent']);
    expect(setup(first.storage).draft.start).toBe('from the server');
  });

  it('does not lose what is typed while it is sent', async () => {
    const { draft, sent } = setup();
    draft.write('one');
    const flushed = draft.flush();
    draft.write('two');
    expect(await flushed).toBe(true);
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toEqual(['one', 'two']);
  });
});
