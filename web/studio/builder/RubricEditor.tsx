import { Plus } from 'lucide-react';
import { Button } from '../../ui/studio/Button.tsx';
import { Menu } from '../../ui/studio/Menu.tsx';
import { Note, Panel } from '../../ui/studio/Panel.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import type { Draft } from '../draft.ts';
import { useFormat } from '../format.ts';
import { useText } from '../text.ts';
import type { Question, Rubric } from '../types.ts';
import { Conflict } from './Conflict.tsx';
import { CriterionEditor } from './CriterionEditor.tsx';
import { blankCriterion, library } from './library.ts';
import { fieldId } from './missing.ts';
import { type DraftCriterion, isWhole } from './useRubricDraft.ts';

/** What is rated, and what a level looks like. Comes before publishing, so that all look for the same things. */
export function RubricEditor({
  rubric,
  draft,
  questions,
  locked,
  onUnlock,
}: {
  rubric: Rubric;
  draft: Draft<DraftCriterion[]>;
  questions: Question[];
  locked: boolean;
  onUnlock: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const criteria = draft.value;

  const add = (criterion: DraftCriterion) => draft.set((now) => [...now, criterion]);
  const change = (key: string, part: Partial<DraftCriterion>) =>
    draft.set((now) => now.map((criterion) => (criterion.key === key ? { ...criterion, ...part } : criterion)));

  const remove = (criterion: DraftCriterion, at: number) => {
    draft.set((now) => now.filter((one) => one.key !== criterion.key));
    // The server has let go of its id by then; the words come back as a new criterion.
    const { id: _, ...words } = criterion;
    const back = () => draft.set((now) => [...now.slice(0, at), words, ...now.slice(at)]);
    say(t('criterion.deleted', { name: criterion.name.trim() || t('criterion.unnamed') }), {
      name: t('action.undo'),
      run: back,
    });
  };

  return (
    <Panel className="flex flex-col gap-4">
      <div>
        <h2 className="font-display text-21">{t('rubric.title')}</h2>
        <p className="text-15 text-ink-2">{t('rubric.body')}</p>
      </div>
      <Conflict draft={draft} />
      {rubric.lockedAt !== null ? (
        <Note>
          <p>{t('rubric.locked', { when: format.date(rubric.lockedAt), number: rubric.number })}</p>
          {locked ? (
            <Button className="mt-2" onPress={onUnlock}>
              {t('rubric.unlock', { number: rubric.number + 1 })}
            </Button>
          ) : null}
        </Note>
      ) : null}
      {criteria.map((criterion, at) => (
        <CriterionEditor
          key={criterion.key}
          criterion={criterion}
          number={at + 1}
          questions={questions}
          locked={locked}
          whole={isWhole(criterion)}
          onChange={(part) => change(criterion.key, part)}
          onDelete={() => remove(criterion, at)}
        />
      ))}
      {locked ? null : (
        <Menu
          label={t('rubric.add')}
          trigger={
            <Button id={fieldId('rubric')} className="self-start">
              <Plus aria-hidden size={17} />
              {t('rubric.add')}
            </Button>
          }
          choices={[
            { id: 'blank', name: t('rubric.blank'), run: () => add(blankCriterion()) },
            ...library.map((entry) => ({
              id: entry,
              name: t(`library.${entry}`),
              detail: t(`library.${entry}.5`),
              run: () => add(fromLibrary(entry)),
            })),
          ]}
        />
      )}
    </Panel>
  );

  function fromLibrary(entry: (typeof library)[number]): DraftCriterion {
    return {
      ...blankCriterion(),
      name: t(`library.${entry}`),
      anchors: ([1, 3, 5] as const).map((level) => ({ level, text: t(`library.${entry}.${level}`) })),
    };
  }
}
