import { type ReactNode, useEffect, useRef } from 'react';
import type { CandidateQuestion } from '../../../contract/answers.ts';
import type { Snapshot } from '../../../recorder/index.ts';
import { t } from '../../i18n/candidate.ts';
import { Button, ButtonLink } from '../../ui/native/Button.tsx';
import { Notice } from '../../ui/native/Notice.tsx';
import { rescueFocus } from '../Page.tsx';
import { MoreTime } from '../requests/MoreTime.tsx';
import { useMoreTime } from '../requests/use-more-time.ts';
import { announce } from '../state/announce.ts';
import { failureText } from '../state/failures.ts';
import { DeviceRemedy } from './DeviceRemedy.tsx';
import { markPassed } from './limits.ts';
import { Recording } from './Recording.tsx';
import { SelfView } from './SelfView.tsx';
import { Thinking } from './Thinking.tsx';
import type { Take } from './takes.ts';
import { WatchBack } from './WatchBack.tsx';

export interface TakeProps {
  take: Take;
  snapshot: Snapshot;
  question: CandidateQuestion;
  number: number;
  /** Leaves this take for another one. */
  onAgain: () => void;
  /** The ways to answer, where there is a choice. */
  choice?: ReactNode;
  /** The way to more time, where a clock runs. */
  moreTime?: ReactNode;
}

/** What is on the page in each phase of a take. Practice has an end of its own. */
export function TakeScreen({ watchBack, ...given }: TakeProps & { watchBack?: ReactNode }) {
  const { take, snapshot, question } = given;
  const asking = useMoreTime(take.session, question);
  const clockRuns = snapshot.limitMs !== null || snapshot.thinkRemainingMs !== null;
  // Practice is asked for by nobody, and can be repeated.
  const props = { ...given, moreTime: clockRuns && !watchBack && <MoreTime {...asking} /> };
  useAnnouncements(snapshot);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each phase brings another button
  useEffect(rescueFocus, [snapshot.phase]);
  switch (snapshot.phase) {
    case 'idle':
    case 'acquiring':
      return <SelfView stream={null} kind={take.kind} label={t('check.asking')} />;
    case 'ready':
    case 'thinking':
    case 'countdown':
      return <Thinking {...props} />;
    case 'recording':
    case 'stopping':
      return <Recording {...props} />;
    case 'interrupted':
      return <Interrupted {...props} />;
    case 'finishing':
    case 'done':
    case 'recovered':
      return watchBack ?? <WatchBack {...props} />;
    case 'failed':
      if (snapshot.problem) {
        return (
          <>
            <DeviceRemedy
              problem={snapshot.problem}
              kind={take.kind}
              onRetry={take.session.retry}
              choice={props.choice}
            />
            {/* Practice is not one of the questions. */}
            {!watchBack && (
              <ButtonLink href="#/overview" look="quiet">
                {t('question.all')}
              </ButtonLink>
            )}
          </>
        );
      }
      return snapshot.failure?.safe === 'nothing-recorded' ? (
        <NothingRecorded {...props} />
      ) : (
        <Undelivered {...props} />
      );
  }
}

/** The devices broke off in the middle: what was said is safe, and the clock stands still. */
function Interrupted({ take, snapshot }: TakeProps) {
  return (
    <div className="stack">
      <Notice tone="warn" title={t('broken.title')}>
        <p>{t('broken.text')}</p>
      </Notice>
      {snapshot.problem ? (
        <DeviceRemedy problem={snapshot.problem} kind={take.kind} onRetry={take.session.acquire} />
      ) : (
        <SelfView stream={null} kind={take.kind} label={t('broken.opening')} />
      )}
      {snapshot.elapsedMs > 0 && (
        <Button look="secondary" onClick={take.session.stop}>
          {t('broken.stop')}
        </Button>
      )}
    </div>
  );
}

function NothingRecorded({ onAgain }: TakeProps) {
  return (
    <div className="stack">
      <Notice tone="warn" title={t('nothing.title')}>
        <p>{t('nothing.text')}</p>
      </Notice>
      <Button icon="again" onClick={onAgain}>
        {t('nothing.again')}
      </Button>
    </div>
  );
}

function Undelivered(props: TakeProps) {
  const { take, snapshot } = props;
  return (
    <div className="stack">
      <Notice tone="warn" title={t('undelivered.title')}>
        <p>{failureText(snapshot.failure?.reason ?? '')}</p>
        <p>{t(snapshot.failure?.safe === 'in-memory' ? 'undelivered.in-memory' : 'undelivered.on-device')}</p>
      </Notice>
      <Button look="secondary" icon="again" onClick={take.session.retry}>
        {t('undelivered.retry')}
      </Button>
      <WatchBack {...props} />
    </div>
  );
}

/** Polite words for those who do not see the clock: at one minute, half a minute, ten seconds, and when it ends. */
function useAnnouncements({ phase, remainingMs, thinkRemainingMs }: Snapshot) {
  const last = useRef({ phase, left: remainingMs });
  const left = phase === 'thinking' ? thinkRemainingMs : phase === 'recording' ? remainingMs : null;
  useEffect(() => {
    const before = last.current;
    last.current = { phase, left };
    if (before.phase !== phase) {
      if (phase === 'recording') announce(t('announce.recording'));
      if (phase === 'stopping' || phase === 'finishing') announce(t('announce.stopped'));
      if (phase === 'interrupted') announce(t('broken.title'));
      return;
    }
    const mark = markPassed(before.left, left, [60, 30, 10]);
    if (mark !== null) announce(t('announce.left', { seconds: mark }));
  }, [phase, left]);
}
