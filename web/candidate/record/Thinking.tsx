import { t } from '../../i18n/candidate.ts';
import { clock } from '../../i18n/formats.ts';
import { Button } from '../../ui/native/Button.tsx';
import { Beside } from './Beside.tsx';
import { ClockRing } from './ClockRing.tsx';
import { lengthText, triesText } from './Intro.tsx';
import { SelfView } from './SelfView.tsx';
import type { TakeProps } from './TakeScreen.tsx';

/** The question is read, the camera is open, nothing is recorded yet; then three, two, one. */
export function Thinking({ take, snapshot, question, moreTime }: TakeProps) {
  const { phase, thinkRemainingMs, countdownMs, stream } = snapshot;
  const counting = phase === 'countdown' && countdownMs !== null;
  const number = counting ? Math.max(1, Math.ceil(countdownMs / 1000)) : null;
  return (
    <>
      {question.hint && (
        <p className="lead" dir="auto">
          {question.hint}
        </p>
      )}
      <SelfView stream={stream} kind={take.kind}>
        {number !== null && (
          <p className="countdown" role="status">
            <span className="unseen">{t('think.starts-in')}</span>
            {number}
          </p>
        )}
      </SelfView>
      {thinkRemainingMs !== null && question.thinkSeconds ? (
        <ClockRing share={thinkRemainingMs / (question.thinkSeconds * 1000)}>
          <div role="timer">
            <p className="clock-time">{t('think.left', { time: clock(Math.ceil(thinkRemainingMs / 1000)) })}</p>
            <p className="clock-note">{t('think.then-records')}</p>
          </div>
        </ClockRing>
      ) : (
        <p className="clock-note">
          {question.answerSeconds === null
            ? t('think.no-limit')
            : t('think.not-yet', { length: lengthText(question.answerSeconds) })}
        </p>
      )}
      {moreTime}
      <div className="actions">
        <Button onClick={take.session.start} busy={counting}>
          {t(counting ? 'think.starting' : 'think.start-now')}
        </Button>
        <p className="aside">
          {triesText(question, take.id)} {t('tries.breaks')}
        </p>
        <Beside snapshot={snapshot} />
      </div>
    </>
  );
}
