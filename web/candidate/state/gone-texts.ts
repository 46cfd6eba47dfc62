import type { CandidateText } from '../../i18n/candidate.ts';
import type { GoneReason } from './gone.ts';

/** What a link that opens nothing says. The server's page says it, too. */
export const goneTexts: Record<GoneReason, { title: CandidateText; text: CandidateText }> = {
  expired: { title: 'gone.expired-title', text: 'gone.expired' },
  cancelled: { title: 'gone.cancelled-title', text: 'gone.cancelled' },
  withdrawn: { title: 'gone.withdrawn-title', text: 'gone.withdrawn' },
  closed: { title: 'gone.closed-title', text: 'gone.closed' },
  unknown: { title: 'gone.unknown-title', text: 'gone.unknown' },
  trouble: { title: 'gone.trouble-title', text: 'gone.trouble' },
};
