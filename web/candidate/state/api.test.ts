import { describe, expect, it } from 'vitest';
import { createApi, Failure } from './api.ts';

const problem = (code: string, status: number) =>
  new Response(JSON.stringify({ type: '', code, title: code, status }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });

/** Answers in turn; the last answer again and again. */
function scripted(...answers: (() => Response | Promise<Response>)[]) {
  const asked: string[] = [];
  const fetcher = async (input: RequestInfo | URL) => {
    asked.push(String(input));
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    if (!answer) throw new Error('nothing scripted');
    return answer();
  };
  return { asked, fetcher: fetcher as typeof fetch };
}

describe('requests', () => {
  it('renew a lapsed session once and go on', async () => {
    let renewed = 0;
    const { fetcher, asked } = scripted(
      () => problem('not-signed-in', 401),
      () => Response.json({ fine: true }),
    );
    const api = createApi(async () => void renewed++, fetcher);
    expect(await api.get('/x')).toEqual({ fine: true });
    expect([renewed, asked.length]).toEqual([1, 2]);
  });

  it('do not renew for ever', async () => {
    const { fetcher, asked } = scripted(() => problem('not-signed-in', 401));
    await expect(createApi(async () => undefined, fetcher).get('/x')).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(asked.length).toBe(2);
  });

  it('tell a network that is gone from an answer that is not ours', async () => {
    const gone = scripted(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(createApi(async () => undefined, gone.fetcher).get('/x')).rejects.toMatchObject({ code: 'offline' });
    const hotel = scripted(() => new Response('<h1>Welcome to the hotel</h1>', { status: 403 }));
    await expect(createApi(async () => undefined, hotel.fetcher).get('/x')).rejects.toMatchObject({
      code: 'unreadable',
    });
    const portal = scripted(() => new Response('<h1>Sign in</h1>', { status: 200 }));
    await expect(createApi(async () => undefined, portal.fetcher).get('/x')).rejects.toBeInstanceOf(Failure);
  });

  it('carry the code of a problem', async () => {
    const { fetcher } = scripted(() => problem('answers-missing', 409));
    await expect(createApi(async () => undefined, fetcher).send('POST', '/x')).rejects.toMatchObject({
      code: 'answers-missing',
    });
  });
});
