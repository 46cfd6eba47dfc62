import './tables.ts';
import type { Feature } from '../../platform/index.ts';
import { routes } from './routes.ts';

export { blankDecisions } from './blank.ts';
export { decide } from './decide.ts';

export const decisionsFeature: Feature = { name: 'decisions', routes };
