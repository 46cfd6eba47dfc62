import { Link } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { buttonClass } from '../../ui/studio/Button.tsx';
import { Note } from '../../ui/studio/Panel.tsx';
import { everySaver } from '../autosave.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { SaveStatus } from '../SaveStatus.tsx';
import { useText } from '../text.ts';
import type { InterviewDetail, Rubric } from '../types.ts';
import { Basics } from './Basics.tsx';
import { PublishButton } from './PublishButton.tsx';
import { Questions } from './Questions.tsx';
import { RubricEditor } from './RubricEditor.tsx';
import { Rules } from './Rules.tsx';
import { useInterviewDraft } from './useInterviewDraft.ts';
import { useRubricDraft } from './useRubricDraft.ts';

/** Everything saves by itself; each part against its own revision, so that two people can work side by side. */
export function Builder({ interview, rubric }: { interview: InterviewDetail; rubric: Rubric }) {
  const t = useText();
  const draft = useInterviewDraft(interview);
  const criteria = useRubricDraft(interview.id, rubric);
  const saving = useSyncExternalStore(everySaver.subscribe, everySaver.state);
  const published = interview.state !== 'draft';
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
          <p className="text-15 text-ink-2">
            {t('interview.size', { questions: interview.questions.length, minutes: interview.minutes })}
          </p>
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
            <PublishButton interview={interview} criteria={criteria.value.length} />
          </>
        }
      />
      {published ? (
        <div className="mb-5">
          <Note>{t('builder.published')}</Note>
        </div>
      ) : null}
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1.2fr)_minmax(22rem,1fr)]">
        <div className="flex min-w-0 flex-col gap-6">
          <Basics draft={draft} />
          <Questions interview={interview} criteria={criteria} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <RubricEditor rubric={rubric} draft={criteria} questions={interview.questions} />
          <Rules draft={draft} />
        </div>
      </div>
    </>
  );
}
