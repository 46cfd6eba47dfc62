import './tables.ts';
import type { Feature } from '../../platform/index.ts';
import { reactToBytes } from './reactions.ts';
import { reopenRoutes } from './reopen-routes.ts';
import { routes } from './routes.ts';

export { addTextTake } from './add-written-take.ts';
export { blankAnswers } from './blank.ts';
export { answerCounts, answersForReview } from './for-review.ts';
export { keepTake } from './keep-take.ts';
export { momentsAreOf } from './moments.ts';
export { reactToBytes } from './reactions.ts';
export { candidateSession } from './session.ts';
export { startTake } from './start-take.ts';
export { submit } from './submit.ts';

export const answersFeature: Feature = {
  name: 'answers',
  routes: (platform) => [...routes(platform), ...reopenRoutes(platform)],
  start: reactToBytes,
};
