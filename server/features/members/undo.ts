import type { Platform } from '../../platform/index.ts';

/** How long what was taken away can be given back by one press. */
const UNDO_MINUTES = 10;

/** What was taken away after this can be given back. */
export const undoSince = ({ clock }: Platform): Date => new Date(clock.now().getTime() - UNDO_MINUTES * 60_000);
