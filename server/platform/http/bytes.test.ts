import { describe, expect, it } from 'vitest';
import { readBytes } from './bytes.ts';

async function* parts(...sizes: number[]): AsyncGenerator<Buffer> {
  let n = 0;
  for (const size of sizes) yield Buffer.from(Array.from({ length: size }, () => n++ % 251));
}
const request = (length: number | null, bodyLimit = 100) =>
  ({ routeOptions: { bodyLimit }, headers: length === null ? {} : { 'content-length': String(length) } }) as never;
const expected = (length: number) => Buffer.from(Array.from({ length }, (_, n) => n % 251));

describe('a raw body', () => {
  it.each([[[60]], [[1, 59]], [[20, 20, 20]], [[0, 60, 0]]])('comes whole in parts of %j', async (sizes) => {
    expect(await readBytes(request(60), parts(...sizes))).toEqual(expected(60));
    expect(await readBytes(request(null), parts(...sizes))).toEqual(expected(60));
  });
  it('may be empty', async () => {
    expect(await readBytes(request(0), parts())).toHaveLength(0);
    expect(await readBytes(request(null), parts())).toHaveLength(0);
  });
  it('is refused before it is read when it says that it is too large', async () => {
    const untouched = parts(101);
    await expect(readBytes(request(101), untouched)).rejects.toMatchObject({ code: 'payload-too-large' });
    expect((await untouched.next()).done).toBe(false);
  });
  it('is refused as soon as it is too large when it did not say so', async () => {
    await expect(readBytes(request(null), parts(60, 60, 60))).rejects.toMatchObject({ code: 'payload-too-large' });
  });
  it.each([[59], [61]])('of 60 bytes is refused when it says %i', async (said) => {
    await expect(readBytes(request(said), parts(30, 30))).rejects.toMatchObject({ code: 'bad-request' });
  });
});
