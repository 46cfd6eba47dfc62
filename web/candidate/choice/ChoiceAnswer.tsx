import { useEffect, useId, useRef, useState } from 'react';
import { chosenFault, inOrder } from '../../../contract/choice.ts';
import type { Choice } from '../../../contract/interviews.ts';
import { t } from '../../i18n/candidate.ts';
import { Button, ButtonLink } from '../../ui/native/Button.tsx';
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
import { hashOf, nextQuestion } from '../state/steps.ts';
import { useCandidate, useSession, useStore } from '../state/store-context.ts';
import { DraftBadge } from '../text/DraftBadge.tsx';
import { createDraft, type Draft, type DraftState } from '../text/draft.ts';
import { isChanged } from './words.ts';

const nothing: Choice = { options: [], least: 1, most: 1 };
const split = (ids: string): string[] => ids.split(' ').filter(Boolean);

/** A question answered by choosing. What is ticked is saved at once; the button makes it the answer to send. */
export function ChoiceAnswer({ question, number, count, choice: ways }: Place) {
  const store = useStore();
  const session = useSession();
  const { keeps } = useCandidate();
  const choice = question.choice ?? nothing;
  const kept = question.attempts.find(({ id }) => id === question.keptTakeId)?.chosen ?? [];
  const [state, setState] = useState<DraftState>('saved');
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [draft] = useState<Draft>(() =>
    createDraft({
      api: store.api,
      path: store.path(`/questions/${question.id}/choice-draft`),
      questionId: `${question.id}.choice`,
      server: (question.draftChosen.length ? question.draftChosen : kept).join(' '),
      body: (ids) => ({ chosen: split(ids) }),
      onState: setState,
    }),
  );
  const [chosen, setChosen] = useState(() => inOrder(choice, split(draft.start)));
  const closing = useRef(draft);
  useEffect(() => {
    closeCamera();
    return () => closing.current.close();
  }, []);

  const set = (ids: readonly string[]) => {
    const next = inOrder(choice, ids);
    setChosen(next);
    setFailure(null);
    draft.write(next.join(' '));
  };
  const next = () => {
    location.hash = hashOf(nextQuestion(session, (id) => id === question.id || id in keeps, number));
  };
  const done = async () => {
    const fault = chosenFault(choice, chosen);
    if (fault) return setFailure(faultWords(choice, chosen.length));
    if (!isChanged(chosen, kept)) return next();
    setBusy(true);
    setFailure(null);
    try {
      await draft.flush();
      const takeId = mintId();
      await store.api.send('POST', store.path(`/questions/${question.id}/choice-takes`), { takeId, chosen });
      await store.keep(question.id, takeId);
      next();
    } catch (error) {
      setFailure(failureText(failureCode(error)));
      setBusy(false);
    }
  };
  return (
    <Page
      title={question.text}
      quietTitle
      above={
        <QuestionBar
          number={number}
          count={count}
          optional={!question.required}
          badge={chosen.length > 0 && <DraftBadge state={state} saved="saved.choice" />}
        />
      }
    >
      {question.hint && (
        <p className="lead" dir="auto">
          {question.hint}
        </p>
      )}
      {ways}
      <Options choice={choice} chosen={chosen} onChange={set} />
      {/* A radio can't be unticked by itself. */}
      {choice.most === 1 && chosen.length > 0 && (
        <button type="button" className="text-button" onClick={() => set([])}>
          {t('choice.clear')}
        </button>
      )}
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

/** The browser's own radios and checkboxes: every aid knows them. */
function Options({
  choice,
  chosen,
  onChange,
}: {
  choice: Choice;
  chosen: readonly string[];
  onChange: (ids: readonly string[]) => void;
}) {
  const name = useId();
  const one = choice.most === 1;
  return (
    <fieldset className="options">
      <legend>{howMany(choice)}</legend>
      {choice.options.map(({ id, text }) => (
        <label key={id} className="option">
          <input
            type={one ? 'radio' : 'checkbox'}
            name={name}
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChange(one ? [id] : target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
          <span dir="auto">{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** How many are asked for, in words. */
function howMany({ options, least, most }: Choice): string {
  if (most === 1) return t('choice.one');
  const all = most === null || most >= options.length;
  if (least === most) return t('choice.exactly', { count: least });
  if (all) return least === 1 ? t('choice.any') : t('choice.at-least', { count: least });
  return least === 1 ? t('choice.at-most', { count: most }) : t('choice.between', { least, most });
}

function faultWords({ least, most }: Choice, count: number): string {
  if (count === 0) return t('choice.empty');
  return count < least
    ? t('choice.too-few', { missing: least - count })
    : t('choice.too-many', { most: most ?? count, surplus: count - (most ?? count) });
}
