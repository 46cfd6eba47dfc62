import type { Format } from '../format.ts';
import type { Translate } from '../text.ts';
import type { Invitation, Score } from '../types.ts';

/** What happens next for one candidate, in a few words. */
export function nextStep(t: Translate, format: Format, invitation: Invitation, score: Score | undefined): string {
  if (invitation.delivery === 'failed') return t('next.mail-failed');
  switch (invitation.state) {
    case 'withdrawn':
      return t('next.withdrawn');
    case 'cancelled':
      return t('next.cancelled');
    case 'submitted':
      if (invitation.decision) return t(`next.${invitation.decision}`);
      if (!score || score.hidden || score.ratersSubmitted === null) return t('next.rate');
      if (score.ratersSubmitted >= score.ratersRequired) return t('next.decide');
      return t('next.rated', { done: score.ratersSubmitted, required: score.ratersRequired });
    default:
      if (invitation.expired) return t('next.expired');
      return t(invitation.state === 'invited' ? 'next.not-opened' : 'next.due', {
        when: format.relative(invitation.deadlineAt),
      });
  }
}

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
