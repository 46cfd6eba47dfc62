import { type ReactNode, useState } from 'react';
import type { CandidateQuestion } from '../../../contract/answers.ts';
import { chooseFormat, type MediaKind, secondsAtStake } from '../../../recorder/index.ts';
import { type CandidateText, t } from '../../i18n/candidate.ts';
import { Button, ButtonLink } from '../../ui/native/Button.tsx';
import { later } from '../later.ts';
import { Recovered } from '../Recovered.tsx';
import { Adjusted } from '../requests/Adjusted.tsx';
import { Skip } from '../Skip.tsx';
import { hashOf, nextQuestion } from '../state/steps.ts';
import { useCandidate, useSession } from '../state/store-context.ts';
import { mayRecord, nextTry } from './limits.ts';
import { Tries, triesOf } from './Tries.tsx';

const RecordedElsewhere = later(() => import('../file/RecordedElsewhere.tsx').then((m) => m.RecordedElsewhere));

interface IntroProps {
  question: CandidateQuestion;
  kind: MediaKind;
  choice: ReactNode;
  /** The question is not to be seen yet. */
  secret: boolean;
  onBegin: () => Promise<void>;
}

/** Before a take: the question (or, where thinking is timed, what will happen), the limits, and earlier tries. */
export function Intro({ question, kind, choice, secret, onBegin }: IntroProps) {
  const session = useSession();
  const underway = useUnderway(question);
  const first = triesOf(question).length === 0 && underway === 0;
  return (
    <>
      {!secret && question.hint && (
        <p className="lead" dir="auto">
          {question.hint}
        </p>
      )}
      {choice}
      {first && (
        <ul className="bullets">
          <li>{t(thinkText(question), { length: lengthText(question.thinkSeconds ?? 0) })}</li>
          <li>
            {question.answerSeconds === null
              ? t('intro.no-limit')
              : t(question.limit === 'hard' ? 'intro.limit' : 'intro.limit-soft', {
                  length: lengthText(question.answerSeconds),
                })}
          </li>
          <li>{t('intro.at-stake', { seconds: secondsAtStake(chooseFormat(kind)?.mime ?? '') })}</li>
          <li>{t(question.takes === 1 ? 'intro.one-try' : 'intro.watch-back', { kind })}</li>
        </ul>
      )}
      <Adjusted />
      {session.accommodations.otherKinds && <RecordedElsewhere question={question} kind={kind} />}
      <Recovered questionId={question.id} />
      <Tries question={question} />
      {underway > 0 && <p className="clock-note">{t('tries.underway')}</p>}
      <div className="actions">
        <Actions question={question} kind={kind} secret={secret} first={first} onBegin={onBegin} />
      </div>
    </>
  );
}

/** One clear button: to record, or, where an answer is chosen, to go on. */
function Actions({ question, kind, secret, first, onBegin }: Omit<IntroProps, 'choice'> & { first: boolean }) {
  const session = useSession();
  const { keeps } = useCandidate();
  const [busy, setBusy] = useState(false);
  const chosen = question.keptTakeId !== null || question.id in keeps;
  const number = session.questions.indexOf(question) + 1;
  const next = nextQuestion(session, (id) => id in keeps, number);
  const underway = useUnderway(question);
  const words: CandidateText = !first ? 'intro.record-again' : secret ? 'intro.show-question' : 'intro.record';
  const begin = () => {
    setBusy(true);
    void onBegin();
  };
  return (
    <>
      {chosen && (
        <ButtonLink href={hashOf(next)} iconEnd="forward">
          {next.name === 'question' ? t('welcome.go-on', { number: next.number }) : t('welcome.check-and-send')}
        </ButtonLink>
      )}
      {mayRecord(question, underway) ? (
        <>
          <Button
            onClick={begin}
            busy={busy}
            look={chosen ? 'secondary' : 'primary'}
            icon={kind === 'video' ? 'camera' : 'microphone'}
          >
            {t(words)}
          </Button>
          <p className="aside">{triesText(question, undefined, underway)}</p>
        </>
      ) : (
        <p className="aside">{t('intro.no-tries-left')}</p>
      )}
      {!chosen && first && (
        <ButtonLink href="#/practice" look="quiet">
          {t('practice.try')}
        </ButtonLink>
      )}
      <Skip question={question} />
      <ButtonLink href="#/overview" look="quiet">
        {t('question.all')}
      </ButtonLink>
    </>
  );
}

function thinkText({ thinkSeconds }: CandidateQuestion): CandidateText {
  if (thinkSeconds === null) return 'intro.think-free';
  return thinkSeconds === 0 ? 'intro.think-none' : 'intro.think-limited';
}

/** "2 minutes" or "90 seconds". */
export const lengthText = (seconds: number): string =>
  seconds % 60 === 0 ? t('length.minutes', { count: seconds / 60 }) : t('length.seconds', { count: seconds });

/** Tries of a question that this page made and the server has not told of yet. */
function useUnderway({ id, attempts }: CandidateQuestion): number {
  const { sending } = useCandidate();
  return Object.entries(sending).filter(
    ([take, { questionId }]) => questionId === id && !attempts.some((known) => known.id === take),
  ).length;
}

export function triesText(question: CandidateQuestion, running?: string, underway = 0): string {
  return question.takes === null
    ? t('tries.unlimited')
    : t('tries.of', { number: nextTry(question, running) + underway, count: question.takes });
}
