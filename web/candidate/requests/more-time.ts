import type { CandidateQuestion } from '../../../contract/answers.ts';
import type { MoreTime } from '../../../recorder/index.ts';
import { failureCode } from '../state/api.ts';

/** What was not sent for want of a connection is sent again: when there is one, or after so many milliseconds. */
const AGAIN_AFTER_MS = 4000;

/**
 * What a question gives once so much more time holds, before the server says so: a clock that is about to run out doesn't wait for the
 * line. To the second as the server has it; never less than there is.
 * @param had how many times the usual time the question has now; null: no limit
 */
export function stretched(
  { answerSeconds, thinkSeconds }: Pick<CandidateQuestion, 'answerSeconds' | 'thinkSeconds'>,
  had: number | null,
  factor: number | null,
): MoreTime {
  const times = (seconds: number | null): number | null =>
    seconds === null || factor === null ? null : Math.ceil(Math.round(seconds / (had ?? 1)) * factor);
  return { answerSeconds: times(answerSeconds), thinkSeconds: times(thinkSeconds) };
}

/** Until there is a connection again, or it is worth a try. */
export const anotherChance = (): Promise<unknown> =>
  new Promise((done) => {
    addEventListener('online', done, { once: true });
    setTimeout(done, AGAIN_AFTER_MS);
  });

/**
 * Sends until it is heard.
 * @param wait what to do while there is no connection
 * @throws Failure when the server refuses
 */
export async function untilHeard<T>(send: () => Promise<T>, wait: () => Promise<unknown>): Promise<T> {
  for (;;) {
    try {
      return await send();
    } catch (error) {
      if (failureCode(error) !== 'offline') throw error;
      await wait();
    }
  }
}
