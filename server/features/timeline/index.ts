import type { Feature } from '../../platform/index.ts';
import { routes } from './routes.ts';

export { look, presentEvents } from './present.ts';

export const timelineFeature: Feature = { name: 'timeline', routes };
