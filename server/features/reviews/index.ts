import './tables.ts';
import type { Feature } from '../../platform/index.ts';
import { routes } from './routes.ts';

export { blankReviews } from './blank.ts';

export const reviewsFeature: Feature = { name: 'reviews', routes };
