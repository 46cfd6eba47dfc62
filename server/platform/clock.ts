import { readFileSync } from 'node:fs';

/** Where domain time comes from. Never SQL's now(), so that tests can move it and rows agree with each other. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The system's clock plus the milliseconds that stand in a file, read each time. Missing or odd content counts as 0. */
export function fileClock(path: string): Clock {
  return {
    now() {
      let offset = 0;
      try {
        offset = Number(readFileSync(path, 'utf8').trim()) || 0;
      } catch {}
      return new Date(Date.now() + offset);
    },
  };
}
