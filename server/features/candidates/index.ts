import './tables.ts';
import type { Feature } from '../../platform/index.ts';

export { blankCandidate } from './blank.ts';
export { matchingCandidates } from './search.ts';
export { dropIfAlone, renameCandidate, upsertCandidate, upsertCandidates } from './upsert.ts';

export const candidatesFeature: Feature = { name: 'candidates', routes: () => [] };
