import { Link } from '@tanstack/react-router';
import { useState, useSyncExternalStore } from 'react';
import { buttonClass } from '../../ui/studio/Button.tsx';
import { Note, Panel } from '../../ui/studio/Panel.tsx';
import { everySaver } from '../autosave.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { SaveStatus } from '../SaveStatus.tsx';
import { useText } from '../text.ts';
import type { InterviewDetail, Rubric } from '../types.ts';
import { AtOnceRules } from './AtOnceRules.tsx';
import { Basics } from './Basics.tsx';
import { Checklist } from './Checklist.tsx';
import { blankCriterion } from './library.ts';
import { missingOf } from './missing.ts';
import { PublishButton } from './PublishButton.tsx';
import { Questions } from './Questions.tsx';
import { RubricEditor } from './RubricEditor.tsx';
import { Rules } from './Rules.tsx';
import { SelfIdentificationRules } from './SelfIdentificationRules.tsx';
import { StartFrom } from './StartFrom.tsx';
import { TryButton } from './TryButton.tsx';
import { useInterviewDraft } from './useInterviewDraft.ts';
import { useQuestionList } from './useQuestionList.ts';
import { useRubricDraft } from './useRubricDraft.ts';

/** Everything saves by itself; each part against its own revision, so that two people can work side by side. */
export function Builder({ interview, rubric }: { interview: InterviewDetail; rubric: Rubric }) {
  const t = useText();
  const draft = useInterviewDraft(interview);
  const criteria = useRubricDraft(interview.id, rubric);
  const list = useQuestionList(interview, criteria);
  const saving = useSyncExternalStore(everySaver.subscribe, everySaver.state);
  const [open, setOpen] = useState<string | null>(null);
  const [unlocked, setUnlocked] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const locked = rubric.lockedAt !== null && !unlocked;
  const published = interview.state !== 'draft';
  // The name that a new draft has until somebody gives it one is none.
  const title = draft.value.title === t('interviews.untitled') ? '' : draft.value.title;
  const missing = missingOf({ ...draft.value, title }, list.questions, criteria.value);
  const blank = list.questions.length === 0 && criteria.value.length === 0 && !published;
  return (
    <>
      <PageHead
        title={draft.value.title.trim() || t('interviews.untitled')}
        above={
          <>
            <Link to="/interviews" className="underline-offset-2 hover:underline">
              {t('interviews.title')}
            </Link>
            {' / '}
            {t(`interview.state.${interview.state}`)}
          </>
        }
        beside={
          list.questions.length > 0 ? (
            <p className="text-15 text-ink-2" aria-live="polite">
              {t('interview.size', { questions: list.questions.length, minutes: interview.minutes })}
            </p>
          ) : null
        }
        actions={
          <>
            <SaveStatus state={saving} />
            {published ? (
              <Link
                to="/interviews/$interview"
                params={{ interview: interview.id }}
                className={buttonClass('secondary', 'hover:bg-sunken')}
              >
                {t('builder.to-candidates')}
              </Link>
            ) : null}
            {list.questions.length > 0 ? (
              <TryButton interview={interview.id} settle={list.settle} onUnsaved={setUnsaved} />
            ) : null}
            <PublishButton
              interview={interview}
              criteria={criteria.value.length}
              missing={missing}
              settle={list.settle}
              onOpen={setOpen}
            />
          </>
        }
      />
      <div className="mb-5 flex flex-col gap-3 empty:hidden">
        {unsaved ? (
          <Note tone="warn" live>
            {t('try.unsaved')}
          </Note>
        ) : null}
        {published ? <Note>{t('builder.published')}</Note> : null}
        {blank ? <StartFrom draft={draft} criteria={criteria} list={list} /> : null}
      </div>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1.2fr)_minmax(22rem,1fr)]">
        <div className="flex min-w-0 flex-col gap-6">
          <Basics draft={draft} />
          <Questions
            interview={interview.id}
            list={list}
            criteria={criteria}
            open={open}
            onOpen={setOpen}
            onRate={
              locked ? null : (questionId) => criteria.set((now) => [...now, { ...blankCriterion(), questionId }])
            }
          />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <Panel>
            <Checklist missing={missing} onOpen={setOpen} />
          </Panel>
          <RubricEditor
            rubric={rubric}
            draft={criteria}
            questions={list.questions}
            locked={locked}
            onUnlock={() => setUnlocked(true)}
          />
          <Rules draft={draft} />
          <AtOnceRules draft={draft} />
          <SelfIdentificationRules draft={draft} />
        </div>
      </div>
    </>
  );
}
