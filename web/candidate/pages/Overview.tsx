import { useEffect, useState } from 'react';
import type { CandidateQuestion } from '../../../contract/answers.ts';
import { t } from '../../i18n/candidate.ts';
import { dayAndTime, duration } from '../../i18n/formats.ts';
import { Badge, type Tone } from '../../ui/native/Badge.tsx';
import { Button, ButtonLink } from '../../ui/native/Button.tsx';
import { Icon, type IconName } from '../../ui/native/Icon.tsx';
import { Notice } from '../../ui/native/Notice.tsx';
import { Progress } from '../../ui/native/Progress.tsx';
import { chosenWords, isChanged } from '../choice/words.ts';
import { LazyHelp } from '../LazyHelp.tsx';
import { Page } from '../Page.tsx';
import { Recovered } from '../Recovered.tsx';
import { closeCamera } from '../record/camera.ts';
import { recoverTakes } from '../record/recover.ts';
import { retryTakes } from '../record/takes.ts';
import { Withdraw } from '../requests/Withdraw.tsx';
import { failureCode } from '../state/api.ts';
import { failureText } from '../state/failures.ts';
import { useLanguage } from '../state/language.ts';
import { hashOf, nextQuestion } from '../state/steps.ts';
import type { CandidateState } from '../state/store.ts';
import { useCandidate, useSession, useStore } from '../state/store-context.ts';

/** All questions with where each stands; any can be opened, in any order. From here it is sent. */
export function Overview() {
  const store = useStore();
  const session = useSession();
  const state = useCandidate();
  const { language } = useLanguage();
  const [wish, setWish] = useState(false);
  const [days, setDays] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(closeCamera, []);
  useEffect(() => void store.refresh(), [store]);

  const answered = (question: CandidateQuestion) => Boolean(question.keptTakeId ?? state.keeps[question.id]);
  const missing = session.questions.filter((question) => question.required && !answered(question));
  const open = session.questions.filter((question) => !answered(question)).length;
  const keptTakes = session.questions.map((question) => state.keeps[question.id] ?? question.keptTakeId);
  const left = keptTakes.flatMap((id) => (id && state.sending[id] ? [state.sending[id]] : []));
  const waiting = left.filter(({ arrived }) => !arrived);
  const stuck = waiting.find((sending) => sending.stuck);

  // Sending waits for exactly what is still on its way, then goes on by itself.
  const ready = wish && waiting.length === 0;
  useEffect(() => {
    if (!ready) return;
    const send = async () => {
      try {
        await store.flushKeeps();
        await store.submit();
      } catch (error) {
        setFailure(failureText(failureCode(error)));
        setWish(false);
      }
    };
    void send();
  }, [ready, store]);

  const retry = () => {
    retryTakes();
    void recoverTakes(store);
  };
  const next = nextQuestion(session, (id) => id in state.keeps);
  const count = session.questions.length;
  return (
    <Page
      title={t(missing.length ? 'overview.title' : 'overview.title-ready')}
      eyebrow={t('overview.until', { when: dayAndTime(language, session.timeZone, session.deadlineAt, session.now) })}
    >
      <p className="lead">
        {missing.length
          ? t('overview.missing', { count: missing.length })
          : t(open ? 'overview.ready-open' : 'overview.ready', { count: open, organisation: session.organisationName })}
      </p>
      <Recovered />
      <ol className="questions">
        {session.questions.map((question, at) => (
          <li key={question.id}>
            <a href={hashOf({ name: 'question', number: at + 1 })}>
              <span className="questions-text">
                <span className="small">
                  {t('question.of', { number: at + 1, count })}
                  {!question.required && t('overview.optional')}
                </span>
                <span className="clamp" dir="auto">
                  {question.thinkSeconds === null || question.attempts.length ? question.text : t('overview.hidden')}
                </span>
                <Chosen question={question} state={state} />
                <QuestionState question={question} state={state} />
              </span>
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ol>
      {stuck && (
        <Notice tone="warn" title={t('undelivered.title')}>
          <p>{failureText(stuck.reason ?? '')}</p>
          <button type="button" className="text-button" onClick={retry}>
            {t('undelivered.retry')}
          </button>
        </Notice>
      )}
      {wish && waiting.length > 0 && (
        <div className="stack" role="status">
          <p>{t('overview.waiting', { count: waiting.length })}</p>
          <Progress
            value={waiting.reduce((sum, { share }) => sum + share, 0) / waiting.length}
            label={t('overview.waiting', { count: waiting.length })}
          />
        </div>
      )}
      {failure && <Notice tone="warn" title={failure} />}
      <div className="actions">
        {missing.length === 0 ? (
          <>
            <Button onClick={() => setWish(true)} busy={wish} iconEnd="forward">
              {t(wish ? 'overview.sending' : 'overview.send')}
            </Button>
            <p className="aside">{t('overview.final')}</p>
          </>
        ) : (
          <ButtonLink href={hashOf(next)} iconEnd="forward">
            {next.name === 'question' ? t('welcome.go-on', { number: next.number }) : t('overview.title')}
          </ButtonLink>
        )}
      </div>
      {!wish && (
        <div className="asides">
          <Button look="quiet" onClick={() => setDays(true)}>
            {t('overview.more-days')}
          </Button>
          <Withdraw />
        </div>
      )}
      <LazyHelp topic={days ? 'extension' : null} onClose={() => setDays(false)} />
    </Page>
  );
}

/** What was chosen is short enough to be read over here. */
function Chosen({ question, state }: { question: CandidateQuestion; state: CandidateState }) {
  const takeId = state.keeps[question.id] ?? question.keptTakeId;
  const words = chosenWords(question, question.attempts.find(({ id }) => id === takeId)?.chosen);
  return (
    words && (
      <span className="small clamp" dir="auto">
        {words}
      </span>
    )
  );
}

function QuestionState({ question, state }: { question: CandidateQuestion; state: CandidateState }) {
  const [tone, icon, words] = standing(question, state);
  return (
    <Badge tone={tone} icon={icon}>
      {words}
    </Badge>
  );
}

function standing(question: CandidateQuestion, { keeps, sending }: CandidateState): [Tone, IconName, string] {
  const takeId = keeps[question.id] ?? question.keptTakeId;
  const file = Object.values(sending).find((each) => each.file && each.questionId === question.id);
  const way = file ?? (takeId ? sending[takeId] : undefined);
  if (way?.stuck) return ['warn', 'alert', t('standing.stuck')];
  if (way) return ['plain', 'saving', t('standing.sending', { percent: Math.floor(way.share * 100) })];
  const take = question.attempts.find(({ id }) => id === takeId);
  const rewritten =
    take?.kind === 'text' && question.draftText !== '' && question.draftText.trim() !== take.text?.trim();
  const changed = rewritten || (take?.kind === 'choice' && isChanged(question.draftChosen, take.chosen));
  if (changed) return ['warn', 'pencil', t('standing.changed')];
  if (take?.recording)
    return ['good', 'check', t('standing.recorded', { length: duration(take.recording.durationMs) })];
  if (take?.file?.refused) return ['warn', 'alert', t('standing.refused')];
  if (takeId) return ['good', 'check', t('standing.kept')];
  if (question.attempts.some((attempt) => attempt.state !== 'failed')) return ['warn', 'alert', t('standing.choose')];
  if (Object.values(sending).some(({ questionId }) => questionId === question.id))
    return ['warn', 'alert', t('standing.choose')];
  if (question.draftText || question.draftChosen.length) return ['warn', 'pencil', t('standing.draft')];
  return ['plain', 'clock', t('standing.open')];
}
