import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { NumberField } from '../../ui/studio/NumberField.tsx';
import { Select } from '../../ui/studio/Select.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { useText } from '../text.ts';
import type { Question } from '../types.ts';
import { fieldId } from './missing.ts';
import type { DraftCriterion } from './useRubricDraft.ts';

export interface CriterionEditorProps {
  criterion: DraftCriterion;
  number: number;
  questions: Question[];
  locked: boolean;
  whole: boolean;
  onChange: (part: Partial<DraftCriterion>) => void;
  onDelete: () => void;
}

export function CriterionEditor({
  criterion,
  number,
  questions,
  locked,
  whole,
  onChange,
  onDelete,
}: CriterionEditorProps) {
  const t = useText();
  return (
    <section
      id={fieldId(`criterion-${criterion.key}`)}
      aria-label={t('criterion.number', { number })}
      className="flex flex-col gap-3 border-t border-line pt-4"
    >
      <div className="flex items-end gap-2">
        <TextField
          className="min-w-0 flex-1"
          label={t('criterion.name')}
          placeholder={t('criterion.name.example')}
          value={criterion.name}
          onChange={(name) => onChange({ name })}
          isReadOnly={locked}
          maxLength={120}
          autoFocus={criterion.name === '' && criterion.id === undefined}
        />
        {locked ? null : (
          <Button look="icon" aria-label={t('criterion.delete', { number })} onPress={onDelete}>
            <Trash2 aria-hidden size={16} />
          </Button>
        )}
      </div>
      <div className="grid grid-cols-2 gap-3">
        <NumberField
          label={t('criterion.weight.label')}
          min={0.5}
          max={10}
          step={0.5}
          value={criterion.weight}
          onChange={(weight) => onChange({ weight })}
          isDisabled={locked}
        />
        <NumberField
          label={t('criterion.levels')}
          min={2}
          max={10}
          value={criterion.levels}
          onChange={(levels) => onChange({ levels })}
          isDisabled={locked}
        />
        <Select
          className="col-span-2"
          label={t('criterion.scope')}
          value={criterion.questionId ?? 'all'}
          onChange={(id) => onChange({ questionId: id === 'all' ? null : id })}
          isDisabled={locked}
          choices={[
            { id: 'all', name: t('criterion.scope.all') },
            ...questions.map((question, at) => ({ id: question.id, name: `${at + 1} ${question.text}` })),
          ]}
        />
      </div>
      <AnchorFields criterion={criterion} locked={locked} onChange={onChange} />
      {whole ? null : (
        <p className="text-13 font-medium text-warn">{t('criterion.incomplete', { levels: criterion.levels })}</p>
      )}
    </section>
  );
}

/** Lowest, middle and highest are asked for; the levels between can be described too. */
function AnchorFields({
  criterion,
  locked,
  onChange,
}: Pick<CriterionEditorProps, 'criterion' | 'locked' | 'onChange'>) {
  const t = useText();
  const [all, setAll] = useState(false);
  const words = new Map(criterion.anchors.map((anchor) => [anchor.level, anchor.text]));
  const middle = Math.ceil(criterion.levels / 2);
  const every = Array.from({ length: criterion.levels }, (_, at) => at + 1);
  const shown = every.filter(
    (level) => all || level === 1 || level === middle || level === criterion.levels || words.has(level),
  );
  return (
    <div className="flex flex-col gap-2">
      {shown.map((level) => (
        <div key={level} className="flex items-start gap-2">
          <span aria-hidden className="mt-2 w-5 text-center text-15 font-bold">
            {level}
          </span>
          <TextField
            className="min-w-0 flex-1"
            label={t('criterion.anchor', { level })}
            labelHidden
            placeholder={t('criterion.anchor.what', { level })}
            lines={2}
            value={words.get(level) ?? ''}
            onChange={(text) =>
              onChange({
                anchors: [...criterion.anchors.filter((anchor) => anchor.level !== level), { level, text }].sort(
                  (a, b) => a.level - b.level,
                ),
              })
            }
            isReadOnly={locked}
            maxLength={500}
          />
        </div>
      ))}
      {shown.length < every.length && !locked ? (
        <Button look="quiet" small className="self-start" onPress={() => setAll(true)}>
          {t('criterion.anchors.all')}
        </Button>
      ) : null}
    </div>
  );
}
