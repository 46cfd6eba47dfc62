import { RateLimiterMemory } from 'rate-limiter-flexible';
import { network } from '../http/network.ts';
import { problem } from '../http/problem.ts';

/** Wrong passwords for one account: so many from one network in a quarter of an hour, and from all together in an hour. */
export const WRONG_FROM_ONE = 10;
export const WRONG_FROM_ALL = 100;

/**
 * Holds up who guesses at a password, from one place or from many. The limit of one place comes first, so that nobody alone keeps
 * others out of their account; many together close the way by password only, never those by link and by passkey. It counts what
 * was typed, account or not, so that its answer tells nobody who has one. Counts in this process, like platform/http/rate.ts.
 */
export function createGuesses() {
  const one = new RateLimiterMemory({ keyPrefix: 'one', points: WRONG_FROM_ONE, duration: 15 * 60 });
  const all = new RateLimiterMemory({ keyPrefix: 'all', points: WRONG_FROM_ALL, duration: 3600 });
  /** Every try is counted before it is looked at, so that many at once are many. @throws ProblemError too-many-requests */
  async function guess<T>(email: string, ip: string, attempt: () => Promise<T | null>): Promise<T | null> {
    const here = `${network(ip)} ${email}`;
    try {
      await one.consume(here);
      await all.consume(email);
    } catch (error) {
      const seconds = Math.ceil(((error as { msBeforeNext?: number }).msBeforeNext ?? 900_000) / 1000);
      throw problem('too-many-requests', 'Too many wrong passwords. Sign in by a link in your mail, or try later.', {
        retryAfterSeconds: seconds,
      });
    }
    const right = await attempt();
    if (right !== null) {
      await one.delete(here);
      await all.reward(email);
    }
    return right;
  }
  return guess;
}
