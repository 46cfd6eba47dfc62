import { useState } from 'react';
import { t } from '../../i18n/candidate.ts';
import { clock } from '../../i18n/formats.ts';
import { Button } from '../../ui/native/Button.tsx';
import { Beside } from './Beside.tsx';
import { ClockRing } from './ClockRing.tsx';
import { lengthText, triesText } from './Intro.tsx';
import { SelfView } from './SelfView.tsx';
import type { TakeProps } from './TakeScreen.tsx';

/** Red only here. The clock can be hidden by whom it makes nervous; it is announced all the same. */
export function Recording({ take, snapshot, question, moreTime }: TakeProps) {
  const [clockHidden, setClockHidden] = useState(false);
  const { phase, stream, limitMs, remainingMs, overByMs, elapsedMs } = snapshot;
  const stopping = phase === 'stopping';
  const over = overByMs > 0;
  const share = clockHidden || remainingMs === null || !limitMs ? 1 : remainingMs / limitMs;
  const note =
    limitMs === null
      ? t('record.no-limit')
      : t(over ? 'record.over-note' : 'record.note', { length: lengthText(limitMs / 1000) });
  return (
    <>
      <SelfView stream={stream} kind={take.kind}>
        <p className="overlay overlay-recording">
          <i className="rec-dot" />
          {t(stopping ? 'record.saving' : 'record.recording')}
        </p>
      </SelfView>
      <ClockRing share={share}>
        <div role="timer">
          <p className="clock-time">
            {clockHidden
              ? t('record.clock-hidden')
              : over
                ? t('record.over', { time: clock(overByMs / 1000) })
                : remainingMs === null
                  ? clock(elapsedMs / 1000)
                  : t('record.left', { time: clock(Math.ceil(remainingMs / 1000)) })}
          </p>
          <p className="clock-note">{note}</p>
        </div>
        <button type="button" className="text-button" onClick={() => setClockHidden(!clockHidden)}>
          {t(clockHidden ? 'record.show-clock' : 'record.hide-clock')}
        </button>
      </ClockRing>
      {moreTime}
      <div className="actions">
        <Button look="stop" onClick={take.session.stop} busy={stopping} className="with-square">
          {t(take.kind === 'video' ? 'record.stop' : 'record.stop-audio')}
        </Button>
        <p className="aside">
          {triesText(question, take.id)} {t('tries.breaks')}
        </p>
        <Beside snapshot={snapshot} onVoiceAlone={take.session.voiceAlone} />
      </div>
    </>
  );
}
