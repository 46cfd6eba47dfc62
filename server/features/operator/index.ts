import type { Feature } from '../../platform/index.ts';
import { routes } from './routes.ts';

export const operatorFeature: Feature = { name: 'operator', routes };
