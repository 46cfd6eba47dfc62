import type { ReactNode } from 'react';
import { useState } from 'react';
import type { CandidateQuestion } from '../../../contract/answers.ts';
import type { MediaKind } from '../../../recorder/index.ts';
import { type CandidateText, t } from '../../i18n/candidate.ts';
import { Button, ButtonLink } from '../../ui/native/Button.tsx';
import { Recovered } from '../Recovered.tsx';
import { mayRecord, needsSecrecy, nextTry } from './limits.ts';
import { Tries } from './Tries.tsx';

/** Before a take: the question (or, where thinking is timed, what will happen), the limits, and earlier tries. */
export function Intro({
  question,
  kind,
  choice,
  onBegin,
}: {
  question: CandidateQuestion;
  kind: MediaKind;
  choice: ReactNode;
  onBegin: () => Promise<void>;
}) {
  const [busy, setBusy] = useState(false);
  const secret = needsSecrecy(question);
  const begin = () => {
    setBusy(true);
    void onBegin();
  };
  return (
    <>
      {!secret && question.hint && <p className="lead">{question.hint}</p>}
      {choice}
      <ul className="bullets">
        <li>{t(thinkText(question), { seconds: question.thinkSeconds ?? 0 })}</li>
        <li>
          {t(question.limit === 'hard' ? 'intro.limit' : 'intro.limit-soft', {
            length: lengthText(question.answerSeconds),
          })}
        </li>
        <li>{t('intro.watch-back', { kind })}</li>
      </ul>
      <Recovered questionId={question.id} />
      <Tries question={question} />
      <div className="actions">
        {mayRecord(question) ? (
          <>
            <Button onClick={begin} busy={busy} icon={kind === 'video' ? 'camera' : 'microphone'}>
              {t(secret ? 'intro.show-question' : question.attempts.length ? 'intro.record-again' : 'intro.record')}
            </Button>
            <p className="aside">{triesText(question)}</p>
          </>
        ) : (
          <p className="aside">{t('intro.no-tries-left')}</p>
        )}
        <ButtonLink href="#/overview" look="quiet">
          {t('question.all')}
        </ButtonLink>
      </div>
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

export function triesText(question: CandidateQuestion): string {
  return question.takes === null
    ? t('tries.unlimited')
    : t('tries.of', { number: nextTry(question), count: question.takes });
}
