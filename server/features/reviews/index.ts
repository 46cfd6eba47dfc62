import './tables.ts';
import type { Feature } from '../../platform/index.ts';
import { routes } from './routes.ts';

export { blankReviews } from './blank.ts';
export { reviewQueue } from './queue.ts';
export { saveRating } from './save-rating.ts';
export { saveReview } from './save-review.ts';
export { submitReview } from './submit-review.ts';

export const reviewsFeature: Feature = { name: 'reviews', routes };
