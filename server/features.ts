import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature } from './platform/index.ts';

/** The order of features: each may use those before it, through their index.ts only; the other way is an event. */
export const featureOrder = [
  'members',
  'visibility',
  'uploads',
  'recordings',
  'interviews',
  'candidates',
  'invitations',
  'answers',
  'reviews',
  'decisions',
  'messages',
  'retention',
  'timeline',
  'operator',
] as const;

const loaded = await Promise.all(
  featureOrder
    .filter((name) => existsSync(join(import.meta.dirname, 'features', name, 'index.ts')))
    .map(
      async (name) =>
        ((await import(`./features/${name}/index.ts`)) as Record<string, Feature | undefined>)[`${name}Feature`],
    ),
);
export const features: readonly Feature[] = loaded.filter((f) => f !== undefined);
