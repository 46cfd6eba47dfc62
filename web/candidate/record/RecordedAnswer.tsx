import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CandidateQuestion } from '../../../contract/answers.ts';
import type { MediaKind, Snapshot } from '../../../recorder/index.ts';
import { t } from '../../i18n/candidate.ts';
import { HELP_OPENED } from '../LazyHelp.tsx';
import { Page } from '../Page.tsx';
import { QuestionBar } from '../QuestionBar.tsx';
import { useStore } from '../state/store-context.ts';
import { leaveCamera } from './camera.ts';
import { Intro } from './Intro.tsx';
import { needsSecrecy } from './limits.ts';
import { SavedBadge } from './SavedBadge.tsx';
import { TakeScreen } from './TakeScreen.tsx';
import { lastTake, leaveTake, newTake, startTake, type Take } from './takes.ts';
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

  const begin = async () => {
    const next = await newTake(store, question, kind);
    setTake(next);
    startTake(next, question);
  };
  // A try that is still on its way to the server is one: its question has been seen.
  const secret = needsSecrecy(question) && lastTake(question.id) === null;
  const hidden = !take && secret;
  const badge = snapshot?.saved && take && <SavedBadge snapshot={snapshot} />;
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
        <Intro question={question} kind={kind} choice={choice} secret={secret} onBegin={begin} />
      )}
    </Page>
  );
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
