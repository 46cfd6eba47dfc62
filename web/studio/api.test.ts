import { describe, expect, test } from 'vitest';
import { answer, RequestError, whole } from './api.ts';

const failed = (error: unknown, status: number) =>
  answer(Promise.resolve({ error, response: new Response(null, { status }) }));

describe('answer', () => {
  test('gives the data of a 2xx', async () => {
    expect(await answer(Promise.resolve({ data: { a: 1 }, response: new Response() }))).toEqual({ a: 1 });
  });

  test('no answer is its own code, so that pages can say so and try again', async () => {
    await expect(answer(Promise.resolve({ error: new TypeError('fetch') }))).rejects.toMatchObject({
      code: 'network',
      status: 0,
    });
  });

  test('a problem keeps its code and what it says of a field', async () => {
    const problem = {
      type: '',
      code: 'invalid-input',
      title: '',
      status: 422,
      errors: [{ path: '/email', message: 'Not an address' }],
    };
    const error = await failed(problem, 422).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(RequestError);
    expect((error as RequestError).code).toBe('invalid-input');
    expect((error as RequestError).field('email')).toBe('Not an address');
  });

  test('an answer that is no problem (a proxy’s page) counts as internal', async () => {
    await expect(failed('<html>', 502)).rejects.toMatchObject({ code: 'internal', status: 502 });
  });
});

test('whole reads every page with the cursor it was given', async () => {
  const asked: (string | undefined)[] = [];
  const list = await whole<number>(async ({ cursor }) => {
    asked.push(cursor);
    return {
      data: { items: [asked.length], nextCursor: asked.length < 3 ? `c${asked.length}` : null },
      response: new Response(),
    };
  });
  expect(list).toEqual({ items: [1, 2, 3], nextCursor: null });
  expect(asked).toEqual([undefined, 'c1', 'c2']);
});
