import type { Format } from '../format.ts';
import type { Translate } from '../text.ts';
import type { Invitation, Score } from '../types.ts';

export interface Next {
  words: string;
  /** It waits for the viewer. */
  mine: boolean;
}
const calm = (words: string): Next => ({ words, mine: false });
const mine = (words: string): Next => ({ words, mine: true });

/** What happens next for one candidate, in a few words. `rates`: the viewer may rate; `manages`: they decide. */
export function nextStep(
  t: Translate,
  format: Format,
  invitation: Invitation,
  score: Score | undefined,
  viewer: { manages: boolean; rates: boolean; open: boolean },
): Next {
  const { manages } = viewer;
  const live = isLive(invitation);
  if (manages && live && viewer.open && invitation.delivery === 'failed') return mine(t('next.mail-failed'));
  if (invitation.asks) return mine(t(`next.asks.${invitation.asks}`));
  if (invitation.reopenedUntil) return calm(t('next.reopened', { when: format.relative(invitation.reopenedUntil) }));
  if (invitation.state === 'withdrawn' || invitation.state === 'cancelled') return calm(t(`next.${invitation.state}`));
  if (invitation.state === 'submitted') return afterSubmitting(t, invitation, score, viewer);
  if (!viewer.open) return calm(t('next.closed'));
  if (invitation.expired) return calm(t(invitation.state === 'started' ? 'next.expired' : 'next.expired.unopened'));
  if (manages && invitation.delivery === 'queued') return calm(t('next.sending'));
  // Who doesn't manage is told of no deadline.
  if (!invitation.deadlineAt) return calm(t('next.answering'));
  return calm(
    t(invitation.state === 'invited' ? 'next.not-opened' : 'next.due', {
      when: format.relative(invitation.deadlineAt),
    }),
  );
}

function afterSubmitting(
  t: Translate,
  invitation: Invitation,
  score: Score | undefined,
  { manages, rates }: { manages: boolean; rates: boolean },
): Next {
  if (invitation.decision) return calm(t(`next.${invitation.decision}`));
  const done = score?.ratersSubmitted ?? null;
  if (done !== null && score && done >= score.ratersRequired)
    return manages ? mine(t('next.decide')) : calm(t('next.decide.others'));
  // Hidden from somebody who rates: their own is not in yet.
  if (rates && (!score || score.hidden) && !(manages && done !== null && done > 0)) return mine(t('next.rate'));
  if (done === null || !score) return calm(t('next.rate.others'));
  return calm(t('next.rated', { done, required: score.ratersRequired }));
}

export const isLive = ({ state }: Pick<Invitation, 'state'>): boolean =>
  state === 'invited' || state === 'opened' || state === 'started';

/** The last thing the candidate did, or that was done for them. */
export function lastMoment(invitation: Invitation): string {
  return invitation.submittedAt ?? invitation.startedAt ?? invitation.openedAt ?? invitation.createdAt;
}

/** "4.2 ± 0.3" on the rubric's scale, which begins at 1, or a dash. Spread needs at least two raters. */
export function scoreText(format: Format, score: Score | undefined, levels: number): string {
  if (!score || score.hidden || score.mean === null) return '—';
  const mean = format.number(1 + score.mean * (levels - 1), 1);
  const several = score.spread !== null && (score.ratersSubmitted ?? 0) > 1;
  return several ? `${mean} ± ${format.number((score.spread ?? 0) * (levels - 1), 1)}` : mean;
}
