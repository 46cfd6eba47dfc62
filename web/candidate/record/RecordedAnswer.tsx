import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CandidateQuestion } from '../../../contract/answers.ts';
import type { MediaKind, Snapshot } from '../../../recorder/index.ts';
import { t } from '../../i18n/candidate.ts';
import { HELP_OPENED } from '../LazyHelp.tsx';
import { Page } from '../Page.tsx';
import { QuestionBar } from '../QuestionBar.tsx';
import { useSession, useStore } from '../state/store-context.ts';
import { beginHere, isMine, type Left } from './begin-here.ts';
import { leaveCamera } from './camera.ts';
import { type Away, awayTitle, Elsewhere } from './Elsewhere.tsx';
import { begunElsewhere } from './elsewhere.ts';
import { floorOf } from './floor.ts';
import { Intro } from './Intro.tsx';
import { needsSecrecy } from './limits.ts';
import { SavedBadge } from './SavedBadge.tsx';
import { TakeScreen } from './TakeScreen.tsx';
import { lastTake, leaveTake, startTake, type Take } from './takes.ts';
import { useTakeSnapshot } from './use-take.ts';

export interface Place {
  question: CandidateQuestion;
  number: number;
  count: number;
  /** The ways to answer, where there is a choice. */
  choice: ReactNode;
}

/** A question answered by voice or picture: read, think, record, watch back, keep or record again. */
export function RecordedAnswer({ question, number, count, choice, kind }: Place & { kind: MediaKind }) {
  const store = useStore();
  const [take, setTake] = useState<Take | null>(() => unfinished(question, kind));
  const snapshot = useTakeSnapshot(take);
  const current = useRef<Take | null>(null);
  current.current = take;
  useEffect(
    () => () => {
      leaveTake(current.current);
      leaveCamera();
    },
    [],
  );

  // Who asks for help while the clock runs has it back whole afterwards, and is not recorded meanwhile.
  const thinking = (snapshot?.phase === 'thinking' || snapshot?.phase === 'countdown') && snapshot.elapsedMs === 0;
  useEffect(() => {
    if (!thinking) return;
    const wait = () => {
      leaveTake(current.current);
      setTake(null);
    };
    addEventListener(HELP_OPENED, wait);
    return () => removeEventListener(HELP_OPENED, wait);
  }, [thinking]);

  const [away, setAway] = useAway(question, take, () => setTake(null));
  const [goingOn, setGoingOn] = useState(false);
  const begin = async (over: boolean) => {
    setGoingOn(over);
    const next = await beginHere(store, question, kind, over, (where: Left) => setAway({ at: 'left', where }));
    setGoingOn(false);
    setAway(next === 'busy' ? { at: 'window' } : null);
    if (next === 'busy' || next === 'elsewhere') return;
    setTake(next === 'used-up' ? null : next);
    if (next !== 'used-up') startTake(next, question);
  };
  // A try that is still on its way to the server is one: its question has been seen.
  const secret = needsSecrecy(question) && lastTake(question.id) === null;
  const hidden = !take && secret;
  const badge = snapshot?.saved && take && <SavedBadge snapshot={snapshot} />;
  if (away) {
    const above = <QuestionBar number={number} count={count} optional={!question.required} badge={badge} />;
    return (
      <Page key={awayTitle(away)} title={awayTitle(away)} above={above}>
        <Elsewhere away={away} snapshot={snapshot} busy={goingOn} onGoOn={() => void begin(true)} />
      </Page>
    );
  }
  return (
    <Page
      // The question is a step of its own where it comes late: its heading takes the focus.
      key={hidden ? 'hidden' : 'shown'}
      title={hidden ? t('question.when-ready') : question.text}
      quietTitle
      above={
        <QuestionBar
          number={number}
          count={count}
          optional={!question.required}
          badge={badge}
          busy={take !== null && !isOver(snapshot)}
        />
      }
    >
      {take && snapshot ? (
        <TakeScreen
          take={take}
          snapshot={snapshot}
          question={question}
          number={number}
          onAgain={() => setTake(null)}
          choice={choice}
        />
      ) : (
        <Intro question={question} kind={kind} choice={choice} secret={secret} onBegin={() => begin(false)} />
      )}
    </Page>
  );
}

/** Where somebody records instead of here, and the way to say so. When the other window is done, the question is back. */
function useAway(
  question: CandidateQuestion,
  take: Take | null,
  onBack: () => void,
): [Away | null, (away: Away | null) => void] {
  const store = useStore();
  const session = useSession();
  const [said, say] = useState<Away | null>(null);
  const back = useRef(onBack);
  back.current = onBack;
  const inWindow = said?.at === 'window' || (said?.at === 'left' && said.where === 'window');
  useEffect(() => {
    if (!inWindow) return;
    return floorOf(store).onNews((news) => {
      if (news !== 'free') return;
      say(null);
      back.current();
    });
  }, [store, inWindow]);
  const begun = take || said ? null : begunElsewhere(session, question, isMine(store));
  return [said ?? (begun && { at: 'device', begun }), say];
}

const isOver = (snapshot: Snapshot | null): boolean =>
  snapshot?.phase === 'finishing' || snapshot?.phase === 'done' || snapshot?.phase === 'failed';

/** Coming back to a question while its last take is still being sent shows that take, not an empty page. */
function unfinished(question: CandidateQuestion, kind: MediaKind): Take | null {
  const take = lastTake(question.id);
  if (!take || take.kind !== kind) return null;
  const { phase, failure } = take.session.getSnapshot();
  return phase === 'finishing' || (phase === 'failed' && failure?.safe !== 'nothing-recorded') ? take : null;
}
