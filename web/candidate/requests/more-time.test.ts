import { expect, it } from 'vitest';
import { Failure } from '../state/api.ts';
import { stretched, untilHeard } from './more-time.ts';

it('knows what more time will be, as the server counts it', () => {
  expect(stretched({ answerSeconds: 120, thinkSeconds: 30 }, 1, 1.5)).toEqual({ answerSeconds: 180, thinkSeconds: 45 });
  // 45 seconds were rounded up to 68 before.
  expect(stretched({ answerSeconds: 68, thinkSeconds: null }, 1.5, 2)).toEqual({
    answerSeconds: 90,
    thinkSeconds: null,
  });
  expect(stretched({ answerSeconds: 120, thinkSeconds: 0 }, 1, 2)).toEqual({ answerSeconds: 240, thinkSeconds: 0 });
  expect(stretched({ answerSeconds: 120, thinkSeconds: 30 }, 2, null)).toEqual({
    answerSeconds: null,
    thinkSeconds: null,
  });
});

it('sends again when there is a connection, and not what is refused', async () => {
  let [sent, waits] = [0, 0];
  const wait = async () => void waits++;
  const send = () => (++sent < 3 ? Promise.reject(new Failure('offline')) : Promise.resolve('heard'));
  expect([await untilHeard(send, wait), sent, waits]).toEqual(['heard', 3, 2]);
  const refused = () => Promise.reject(new Failure('too-many-requests'));
  await expect(untilHeard(refused, wait)).rejects.toThrow('too-many-requests');
  expect(waits).toBe(2);
});
