import { t } from '../../i18n/candidate.ts';
import { duration } from '../../i18n/formats.ts';
import { Button } from '../../ui/native/Button.tsx';
import { Notice } from '../../ui/native/Notice.tsx';
import { Progress } from '../../ui/native/Progress.tsx';
import { hashOf, nextQuestion } from '../state/steps.ts';
import { useCandidate, useSession, useStore } from '../state/store-context.ts';
import { Playback } from './Playback.tsx';
import type { TakeProps } from './TakeScreen.tsx';
import { shareOf } from './takes.ts';

/** What was just said, from this device at once, while the rest of it is still on its way. */
export function WatchBack({ take, snapshot, question, number, onAgain }: TakeProps) {
  const store = useStore();
  const session = useSession();
  const { keeps } = useCandidate();
  const { phase, elapsedMs, technical } = snapshot;
  const broke = technical.length > 0;
  const where = { 'on-device': 'watch.on-device', 'at-risk': 'undelivered.in-memory' } as const;
  const waits =
    snapshot.saved === 'on-device' || snapshot.saved === 'at-risk' ? where[snapshot.saved] : 'watch.sending';
  // The take that is on the page has been taken from the count already, unless something broke.
  const left = leftAfter(question, take.id, broke);
  const again = left === null || left > 0;
  const keep = () => {
    void store.keep(question.id, take.id);
    location.hash = hashOf(nextQuestion(session, (id) => id === question.id || id in keeps, number));
  };
  return (
    <>
      <Playback session={take.session} kind={take.kind} />
      <p className="clock-note">
        {t('watch.length', { length: duration(elapsedMs) })} {phase === 'done' && t('watch.arrived')}
        {phase === 'finishing' && t(waits)}
      </p>
      {phase === 'finishing' && <Progress value={shareOf(snapshot)} label={t('watch.progress')} />}
      {broke && (
        <Notice title={t('watch.broke-title')}>
          <p>{t('watch.broke')}</p>
        </Notice>
      )}
      <div className="actions">
        <Button onClick={keep} iconEnd="forward">
          {t('watch.keep')}
        </Button>
        {again && (
          <Button look="secondary" icon="again" onClick={onAgain}>
            {t('watch.again')}
          </Button>
        )}
        <p className="aside">
          {left === null ? t('tries.unlimited') : t('watch.tries-left', { count: left })} {t('tries.breaks')}
        </p>
      </div>
    </>
  );
}

function leftAfter(question: TakeProps['question'], takeId: string, broke: boolean): number | null {
  if (question.takesLeft === null) return null;
  const counted = question.attempts.some(({ id }) => id === takeId);
  const left = counted ? question.takesLeft : question.takesLeft - 1;
  return Math.max(0, broke ? left + 1 : left);
}
