import './tables.ts';
import type { Feature } from '../../platform/index.ts';
import { reactToBytes } from './reactions.ts';
import { routes } from './routes.ts';

export { blankAnswers } from './blank.ts';
export { answerCounts, answersForReview } from './for-review.ts';
export { candidateSession } from './session.ts';

export const answersFeature: Feature = { name: 'answers', routes, start: reactToBytes };
