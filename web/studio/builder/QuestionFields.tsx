import { isRecordedKind } from '../../../contract/choice.ts';
import { Checkbox, Segments, Switch } from '../../ui/studio/Choices.tsx';
import { label } from '../../ui/studio/classes.ts';
import { NumberField } from '../../ui/studio/NumberField.tsx';
import { Select } from '../../ui/studio/Select.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { type Translate, useText } from '../text.ts';
import type { AnswerKind, Choice, QuestionInput } from '../types.ts';
import { blankChoice, ChoiceFields } from './ChoiceFields.tsx';
import { durationText, timeChoices } from './durations.ts';
import { blankFileRule, FileFields } from './FileFields.tsx';

const kinds: AnswerKind[] = ['video', 'audio', 'text', 'choice', 'file'];
/** Of a question that came without, from elsewhere. */
const noChoice: Choice = { options: [], least: 1, most: 1 };

export function QuestionFields({
  question,
  value,
  onChange,
}: {
  /** Its id. */
  question: string;
  value: QuestionInput;
  onChange: (change: Partial<QuestionInput> | ((now: QuestionInput) => Partial<QuestionInput>)) => void;
}) {
  const t = useText();
  const recorded = value.kinds.some(isRecordedKind);
  return (
    <div className="flex flex-col gap-4 border-t border-line p-4">
      <TextField
        label={t('question.text')}
        lines={2}
        value={value.text}
        onChange={(text) => onChange({ text })}
        error={value.text.trim() === '' ? t('question.text.needed') : null}
        maxLength={2000}
      />
      <TextField
        label={t('question.hint')}
        placeholder={t('question.hint.example')}
        hint={t('question.hint.hint')}
        value={value.hint}
        onChange={(hint) => onChange({ hint })}
        maxLength={2000}
      />
      <fieldset className="flex flex-col gap-1">
        <legend className={label}>{t('question.kinds')}</legend>
        <div className="flex flex-wrap gap-x-5">
          {kinds.map((kind) => (
            <Checkbox
              key={kind}
              isSelected={value.kinds.includes(kind)}
              // The last one stays: a question needs a way to answer.
              isDisabled={value.kinds.length === 1 && value.kinds[0] === kind}
              onChange={(on) =>
                onChange({
                  kinds: kinds.filter((one) => (one === kind ? on : value.kinds.includes(one))),
                  // Options and file rules stay when the kind is taken away, for whoever thinks again.
                  ...(kind === 'choice' && on && value.choice === null ? { choice: blankChoice() } : {}),
                  ...(kind === 'file' && on && value.file === null ? { file: blankFileRule() } : {}),
                })
              }
            >
              {t(`question.kind.${kind}`)}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      {recorded ? <RecordingFields value={value} onChange={onChange} /> : null}
      {value.kinds.includes('text') ? (
        <NumberField
          label={t('question.characters')}
          min={50}
          max={20_000}
          step={50}
          value={value.maxCharacters}
          onChange={(maxCharacters) => onChange({ maxCharacters })}
        />
      ) : null}
      {value.kinds.includes('choice') ? (
        <ChoiceFields
          question={question}
          value={value.choice ?? noChoice}
          onChange={(change) => onChange((now) => ({ choice: change(now.choice ?? noChoice) }))}
        />
      ) : null}
      {value.kinds.includes('file') ? (
        <FileFields
          value={value.file ?? blankFileRule()}
          onChange={(change) => onChange((now) => ({ file: { ...(now.file ?? blankFileRule()), ...change } }))}
        />
      ) : null}
      <Switch isSelected={value.required} onChange={(required) => onChange({ required })}>
        {t('question.required')}
      </Switch>
    </div>
  );
}

function RecordingFields({
  value,
  onChange,
}: {
  value: QuestionInput;
  onChange: (change: Partial<QuestionInput>) => void;
}) {
  const t = useText();
  const thinking = [
    { id: '0', name: t('question.think.none') },
    ...timeChoices(t, [15, 30, 60, 120, 300], value.thinkSeconds === 0 ? null : value.thinkSeconds),
    { id: 'any', name: t('question.think.any') },
  ];
  const takes = [...new Set([1, 2, 3, 5, ...(value.takes === null ? [] : [value.takes])])].sort((a, b) => a - b);
  return (
    <>
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <Select
          label={t('question.think')}
          value={value.thinkSeconds === null ? 'any' : String(value.thinkSeconds)}
          onChange={(id) => onChange({ thinkSeconds: id === 'any' ? null : Number(id) })}
          choices={thinking}
        />
        <Select
          label={t('question.limit')}
          value={String(value.answerSeconds)}
          onChange={(id) => onChange({ answerSeconds: Number(id) })}
          choices={timeChoices(t, [30, 60, 90, 120, 180, 300, 600], value.answerSeconds)}
        />
        <Select
          label={t('question.takes')}
          value={value.takes === null ? 'any' : String(value.takes)}
          onChange={(id) => onChange({ takes: id === 'any' ? null : Number(id) })}
          choices={[
            ...takes.map((count) => ({ id: String(count), name: String(count) })),
            { id: 'any', name: t('question.takes.any') },
          ]}
        />
      </div>
      <p className="-mt-2 text-13 text-ink-2">{thinkWords(t, value.thinkSeconds)}</p>
      <Segments
        label={t('question.limit-kind')}
        value={value.limit}
        onChange={(limit: 'hard' | 'soft') => onChange({ limit })}
        choices={[
          { id: 'hard', name: t('question.limit.hard', { time: durationText(t, value.answerSeconds) }) },
          { id: 'soft', name: t('question.limit.soft') },
        ]}
      />
      <p className="-mt-2 text-13 text-ink-2">
        {t(value.limit === 'hard' ? 'question.limit.hard.what' : 'question.limit.soft.what', {
          time: durationText(t, value.answerSeconds),
        })}
      </p>
    </>
  );
}

/** When the question is shown, and when recording begins. */
function thinkWords(t: Translate, seconds: number | null): string {
  if (seconds === null) return t('question.think.any.what');
  return seconds === 0
    ? t('question.think.none.what')
    : t('question.think.some.what', { time: durationText(t, seconds) });
}
