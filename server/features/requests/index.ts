import './tables.ts';
import type { Feature } from '../../platform/index.ts';
import { routes } from './routes.ts';

export { blankRequests } from './blank.ts';
export { requestForMail, whoIsAsked } from './for-mail.ts';
export { listOpenRequests } from './list.ts';
export { makeRequest } from './make.ts';
export { requestsOfCandidate } from './present.ts';
export { rulesNow } from './rules.ts';

export const requestsFeature: Feature = { name: 'requests', routes };
