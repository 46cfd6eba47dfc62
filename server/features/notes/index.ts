import './tables.ts';
import type { Feature } from '../../platform/index.ts';
import { routes } from './routes.ts';

export { blankNotes } from './blank.ts';
export { type MentionFacts, mentionsOf } from './mail.ts';
export { addNote } from './write.ts';

export const notesFeature: Feature = { name: 'notes', routes };
