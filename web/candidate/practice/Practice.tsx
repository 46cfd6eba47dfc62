import { useEffect, useRef, useState } from 'react';
import { createSession, type MediaKind, memorySpool } from '../../../recorder/index.ts';
import { t } from '../../i18n/candidate.ts';
import { duration } from '../../i18n/formats.ts';
import { Badge } from '../../ui/native/Badge.tsx';
import { Button, ButtonLink } from '../../ui/native/Button.tsx';
import { firstKind, KindChoice, rememberKind } from '../KindChoice.tsx';
import { Page } from '../Page.tsx';
import { leaveCamera, openCamera } from '../record/camera.ts';
import { lengthText } from '../record/Intro.tsx';
import { Playback } from '../record/Playback.tsx';
import { TakeScreen } from '../record/TakeScreen.tsx';
import { startTake, type Take } from '../record/takes.ts';
import { useTakeSnapshot } from '../record/use-take.ts';
import { mintId } from '../state/ids.ts';
import { hashOf, nextQuestion } from '../state/steps.ts';
import { useCandidate, useSession } from '../state/store-context.ts';
import { practiceKinds, practiceQuestion } from './limits.ts';

/** Everything as it will be, and none of it kept: the recorder has no way to the server and no place on the device. */
export function Practice() {
  const session = useSession();
  const { keeps } = useCandidate();
  const kinds = practiceKinds(session);
  const [kind, setKind] = useState<MediaKind>(() => firstKind(kinds) ?? 'audio');
  const [take, setTake] = useState<Take | null>(null);
  const snapshot = useTakeSnapshot(take);
  const current = useRef<Take | null>(null);
  current.current = take;
  useEffect(
    () => () => {
      current.current?.session.close();
      leaveCamera();
    },
    [],
  );
  const question = practiceQuestion(session, t('practice.question'));
  const begin = () => {
    current.current?.session.close();
    const id = mintId();
    const next: Take = {
      id,
      questionId: question.id,
      kind,
      session: createSession({
        about: { upload: id, take: id, question: question.id, invitation: session.invitationId, kind },
        limits: { answerSeconds: question.answerSeconds, limit: question.limit },
        transport: null,
        spool: memorySpool(),
        openStream: () => openCamera(kind),
        keepDevices: true,
      }),
    };
    setTake(next);
    startTake(next, question);
  };
  const next = nextQuestion(session, (id) => id in keeps);
  const toQuestion = next.name === 'question' ? t('practice.to-question', { number: next.number }) : t('question.all');
  const secret = !take && question.thinkSeconds !== null;
  return (
    <Page
      key={secret ? 'hidden' : 'shown'}
      title={secret ? t('practice.title') : question.text}
      quietTitle={!secret}
      above={
        <div className="question-bar-row">
          <span className="question-number">{t('practice.name')}</span>
          <Badge icon="shield">{t('practice.nothing-kept')}</Badge>
        </div>
      }
    >
      {take && snapshot ? (
        <TakeScreen
          take={take}
          snapshot={snapshot}
          question={question}
          number={0}
          onAgain={() => setTake(null)}
          watchBack={
            <>
              <Playback session={take.session} kind={kind} />
              <p className="clock-note">{t('practice.recorded', { length: duration(snapshot.elapsedMs) })}</p>
              <div className="actions">
                <ButtonLink href={hashOf(next)} iconEnd="forward">
                  {toQuestion}
                </ButtonLink>
                <Button look="secondary" icon="again" onClick={begin}>
                  {t('practice.again')}
                </Button>
              </div>
            </>
          }
        />
      ) : (
        <>
          <p className="lead">{t('practice.lead')}</p>
          <KindChoice
            kinds={kinds}
            kind={kind}
            onPick={(picked) => {
              rememberKind(picked);
              setKind(picked);
            }}
          />
          <ul className="bullets">
            <li>
              {question.answerSeconds === null
                ? t('intro.no-limit')
                : t('intro.limit', { length: lengthText(question.answerSeconds) })}
            </li>
            <li>{t('intro.watch-back', { kind })}</li>
            <li>{t('practice.gone')}</li>
          </ul>
          <div className="actions">
            <Button onClick={begin} icon={kind === 'video' ? 'camera' : 'microphone'}>
              {t('practice.begin')}
            </Button>
            <ButtonLink href={hashOf(next)} look="quiet">
              {toQuestion}
            </ButtonLink>
          </div>
        </>
      )}
    </Page>
  );
}
