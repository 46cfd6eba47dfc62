import { beforeEach, describe, expect, it } from 'vitest';
import { sampleSession } from './session.sample.ts';
import { createStore } from './store.ts';

/** A server of a few lines: answers by path, can be away, and remembers what it was told. */
function server() {
  const session = sampleSession();
  const told: string[] = [];
  const state = { away: false, refuseKeep: false };
  const fetcher = (async (input: RequestInfo | URL, init?: RequestInit) => {
    if (state.away) throw new TypeError('Failed to fetch');
    const path = String(input).replace(`/api/v1/candidate/${session.invitationId}`, '');
    if (init?.method !== 'GET') told.push(path);
    if (path.endsWith('/keep') && state.refuseKeep) {
      const body = { type: '', code: 'not-found', title: '', status: 404 };
      return Response.json(body, { status: 404, headers: { 'content-type': 'application/problem+json' } });
    }
    return Response.json(path === '' ? session : {});
  }) as typeof fetch;
  return { session, told, state, fetcher };
}

function memoryStorage(): Storage {
  const map = new Map<string, string>();
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  } as unknown as Storage;
}

describe('the store', () => {
  beforeEach(() => {
    Object.defineProperty(globalThis, 'localStorage', { value: memoryStorage(), configurable: true });
  });
  const open = (s: ReturnType<typeof server>) =>
    createStore({ invitationId: s.session.invitationId, session: s.session }, 'secret', s.fetcher);

  it('exchanges the secret, and says "opened" only the first time', async () => {
    const s = server();
    s.session.state = 'invited';
    const store = open(s);
    await store.begin();
    expect(s.told).toEqual(['/api/v1/candidate/exchange', '/opened']);
    s.session.state = 'opened';
    await store.refresh();
    await store.begin();
    expect(s.told.filter((path) => path === '/opened')).toHaveLength(1);
  });

  it('keeps a choice made without a network, over a reload, until the server has it', async () => {
    const s = server();
    s.state.away = true;
    await open(s).keep('q1', 't1');
    const later = open(s);
    expect(later.get().keeps).toEqual({ q1: 't1' });
    await later.begin();
    expect(later.get()).toMatchObject({ offline: true, keeps: { q1: 't1' } });
    s.state.away = false;
    await later.begin();
    expect(s.told).toContain('/takes/t1/keep');
    expect(later.get()).toMatchObject({ offline: false, keeps: {} });
  });

  it('says again what the server did not know yet', async () => {
    const s = server();
    const store = open(s);
    s.state.refuseKeep = true;
    await store.keep('q1', 't1');
    expect(await store.flushKeeps()).toBe(false);
    s.state.refuseKeep = false;
    expect(await store.flushKeeps()).toBe(true);
  });

  it('lets the later of two choices win', async () => {
    const s = server();
    s.state.away = true;
    const store = open(s);
    await store.keep('q1', 't1');
    await store.keep('q1', 't2');
    expect(store.get().keeps).toEqual({ q1: 't2' });
  });
});
