import type { Clock } from '../clock.ts';

const one = new Uint8Array(1);

/**
 * Lets promises, hashes and IndexedDB stand-ins finish: a few real turns of the event loop, no fake time. Hashing happens on
 * other threads, which a busy machine keeps waiting: a hash of our own per thread, asked for later, is ready later.
 */
export async function settle(turns = 4): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    await Promise.all([0, 1, 2, 3].map(() => crypto.subtle.digest('SHA-256', one)));
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/** A clock that moves only when told. */
export function fakeClock() {
  let now = 1_000;
  let serial = 0;
  const timers = new Map<number, { at: number; task: () => void }>();
  const clock: Clock = {
    now: () => now,
    epoch: () => 1_800_000_000_000 + now,
    after(ms, task) {
      const id = serial++;
      timers.set(id, { at: now + ms, task });
      return () => timers.delete(id);
    },
  };
  return {
    ...clock,
    /** Moves time, running what falls due in order, and lets everything settle in between. */
    async advance(ms: number) {
      const end = now + ms;
      await settle();
      for (;;) {
        const due = [...timers].filter(([, t]) => t.at <= end).sort((a, b) => a[1].at - b[1].at)[0];
        if (!due) break;
        timers.delete(due[0]);
        now = Math.max(now, due[1].at);
        due[1].task();
        await settle();
      }
      now = end;
      await settle();
    },
    /** The device slept: time has passed and nothing ran. What is due runs late, with the next `advance`. */
    jump(ms: number) {
      now += ms;
    },
    timers: () => timers.size,
  };
}
export type FakeClock = ReturnType<typeof fakeClock>;
