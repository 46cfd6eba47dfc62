import type { Feature } from '../../platform/index.ts';
import { routes } from './routes.ts';

export { removeSelfIdentifications } from './own.ts';

export const equalityFeature: Feature = { name: 'equality', routes };
