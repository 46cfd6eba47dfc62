import { useEffect, useRef, useState } from 'react';
import { t } from '../../i18n/candidate.ts';
import { number as formatNumber } from '../../i18n/formats.ts';
import { Button, ButtonLink } from '../../ui/native/Button.tsx';
import { Field } from '../../ui/native/Field.tsx';
import { Notice } from '../../ui/native/Notice.tsx';
import { Page } from '../Page.tsx';
import { QuestionBar } from '../QuestionBar.tsx';
import { closeCamera } from '../record/camera.ts';
import type { Place } from '../record/RecordedAnswer.tsx';
import { MoreDays } from '../requests/MoreDays.tsx';
import { Skip } from '../Skip.tsx';
import { failureCode } from '../state/api.ts';
import { failureText } from '../state/failures.ts';
import { mintId } from '../state/ids.ts';
import { useLanguage } from '../state/language.ts';
import { hashOf, nextQuestion } from '../state/steps.ts';
import { useCandidate, useSession, useStore } from '../state/store-context.ts';
import { DraftBadge } from './DraftBadge.tsx';
import { createDraft, type Draft, type DraftState } from './draft.ts';

/** A question answered in writing. It is saved while it is written; the button makes it the answer to send. */
export function TextAnswer({ question, number, count, choice }: Place) {
  const store = useStore();
  const session = useSession();
  const { keeps } = useCandidate();
  const { language } = useLanguage();
  const kept = question.attempts.find(({ id }) => id === question.keptTakeId)?.text ?? '';
  const [state, setState] = useState<DraftState>('saved');
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [draft] = useState<Draft>(() =>
    createDraft({
      api: store.api,
      path: store.path(`/questions/${question.id}/text-draft`),
      questionId: question.id,
      server: question.draftText || kept,
      onState: setState,
    }),
  );
  const [text, setText] = useState(draft.start);
  const closing = useRef(draft);
  useEffect(() => {
    closeCamera();
    return () => closing.current.close();
  }, []);

  const next = () => {
    location.hash = hashOf(nextQuestion(session, (id) => id === question.id || id in keeps, number));
  };
  const done = async () => {
    const words = text.trim();
    if (!words) return setFailure(t('text.empty'));
    if (words === kept) return next();
    setBusy(true);
    setFailure(null);
    try {
      await draft.flush();
      const takeId = mintId();
      await store.api.send('POST', store.path(`/questions/${question.id}/text-takes`), { takeId, text: words });
      await store.keep(question.id, takeId);
      next();
    } catch (error) {
      setFailure(failureText(failureCode(error)));
      setBusy(false);
    }
  };
  const left = question.maxCharacters - text.length;
  return (
    <Page
      title={question.text}
      quietTitle
      above={
        <QuestionBar
          number={number}
          count={count}
          optional={!question.required}
          badge={text && <DraftBadge state={state} saved="saved.text" />}
        />
      }
    >
      {question.hint && (
        <p className="lead" dir="auto">
          {question.hint}
        </p>
      )}
      {choice}
      <Field label={t('text.label')} help={t('text.left', { count: left, characters: formatNumber(language, left) })}>
        {({ id, describedBy }) => (
          <textarea
            id={id}
            dir="auto"
            aria-describedby={describedBy}
            value={text}
            maxLength={question.maxCharacters}
            rows={9}
            onChange={(event) => {
              setText(event.target.value);
              draft.write(event.target.value);
            }}
          />
        )}
      </Field>
      <MoreDays />
      {failure && <Notice tone="warn" title={failure} />}
      <div className="actions">
        <Button onClick={() => void done()} busy={busy} iconEnd="forward">
          {t('text.keep')}
        </Button>
        <p className="aside">{t('text.until-sent')}</p>
        <Skip question={question} />
        <ButtonLink href="#/overview" look="quiet">
          {t('question.all')}
        </ButtonLink>
      </div>
    </Page>
  );
}
