import './tables.ts';
import type { Feature } from '../../platform/index.ts';
import { erase } from './erase.ts';
import { ERASE, type EraseJob } from './job.ts';
import { replayErasures } from './replay.ts';
import { routes } from './routes.ts';

export const retentionFeature: Feature = {
  name: 'retention',
  routes,
  start(platform) {
    platform.jobs.define<EraseJob>({
      name: ERASE,
      // A person in many interviews, on a slow disk.
      expireSeconds: 1800,
      retries: 8,
      concurrency: 1,
      run: (data) => erase(platform, data),
    });
  },
  async resume(platform) {
    try {
      const erasures = await replayErasures(platform);
      if (erasures > 0)
        platform.log.warn({ erasures }, 'a restored database remembers erased people; they are erased again');
    } catch (error) {
      platform.log.error({ err: (error as Error).message }, 'the ledger of erasures could not be replayed');
    }
  },
};
