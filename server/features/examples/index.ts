import './tables.ts';
import type { Feature } from '../../platform/index.ts';
import { FILL, type FillJob, fillExample } from './fill.ts';
import { CLEAR, type ClearJob, clearExample } from './remove.ts';
import { routes } from './routes.ts';

export { presentExample } from './begin.ts';
export { type Demo, demo, demoProgress } from './demo.ts';

export const examplesFeature: Feature = {
  name: 'examples',
  routes,
  start(platform) {
    platform.jobs.define<FillJob>({
      name: FILL,
      // A slow machine; it goes on where it stopped.
      expireSeconds: 900,
      retries: 8,
      concurrency: 1,
      run: (data, signal) => fillExample(platform, data, signal),
    });
    platform.jobs.define<ClearJob>({
      name: CLEAR,
      expireSeconds: 300,
      retries: 8,
      concurrency: 1,
      run: (data) => clearExample(platform, data),
    });
  },
};
