import { RateLimiterMemory } from 'rate-limiter-flexible';
import { problem } from './problem.ts';
import type { RateClass } from './route.ts';

/** Points per minute. Uploads are wide: 500 recorders behind one office's address must pass. */
const perMinute: Record<Exclude<RateClass, 'none'>, number> = {
  read: 1200,
  write: 600,
  upload: 30_000,
  secret: 120,
  'sign-in': 30,
};

/** Counts in this process: with N processes a caller has N times as much, which these limits bear. */
export function createRates(): (rate: RateClass, key: string) => Promise<void> {
  const limiters = new Map(
    Object.entries(perMinute).map(([name, points]) => [
      name,
      new RateLimiterMemory({ points, duration: 60, keyPrefix: name }),
    ]),
  );
  return async (rate, key) => {
    const limiter = limiters.get(rate);
    if (!limiter) return;
    try {
      await limiter.consume(key);
    } catch (error) {
      const seconds = Math.ceil(((error as { msBeforeNext?: number }).msBeforeNext ?? 60_000) / 1000);
      throw problem('too-many-requests', `Wait ${seconds} seconds, then try again.`, { retryAfterSeconds: seconds });
    }
  };
}
