import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { cx } from '../../ui/studio/classes.ts';
import { Panel } from '../../ui/studio/Panel.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import type { Draft } from '../draft.ts';
import { ActionFailure } from '../Failure.tsx';
import { useText } from '../text.ts';
import { fieldId } from './missing.ts';
import { QuestionCard } from './QuestionCard.tsx';
import type { QuestionList } from './useQuestionList.ts';
import type { DraftCriterion } from './useRubricDraft.ts';

export interface QuestionsProps {
  interview: string;
  list: QuestionList;
  criteria: Draft<DraftCriterion[]>;
  /** null: the rubric is locked. */
  onRate: ((question: string) => void) | null;
  open: string | null;
  onOpen: (question: string | null) => void;
}

/** In order, moved by dragging or by their arrows; where one lands is said. */
export function Questions({ interview, list, criteria, onRate, open, onOpen }: QuestionsProps) {
  const t = useText();
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const count = list.questions.length;
  const from = list.questions.findIndex((one) => one.id === dragged);
  const move = (question: string, to: number) => {
    setSaid(t('questions.moved', { number: to + 1, count }));
    void list.move(question, to);
  };
  const drop = () => {
    setDragged(null);
    setOver(null);
  };

  return (
    <Panel className="flex flex-col gap-4">
      <h2 className="font-display text-21">{t('questions.title')}</h2>
      {count === 0 ? <p className="text-15 text-ink-2">{t('questions.empty')}</p> : null}
      <ol className="flex flex-col gap-2">
        {list.questions.map((question, at) => (
          <li
            key={question.id}
            className={cx(
              'rounded-button',
              over === question.id && dragged !== question.id && 'outline-2 outline-offset-2 outline-accent',
              dragged === question.id && 'opacity-55',
            )}
            onDragOver={(event) => {
              if (from < 0) return;
              event.preventDefault();
              setOver(question.id);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null && from !== at) move(dragged, at);
              drop();
            }}
          >
            <QuestionCard
              interview={interview}
              question={question}
              number={at + 1}
              isLast={at === count - 1}
              isOpen={open === question.id}
              criteria={criteria.value.filter((criterion) => criterion.questionId === question.id)}
              onRate={onRate && (() => onRate(question.id))}
              onToggle={() => onOpen(open === question.id ? null : question.id)}
              onMove={(by) => move(question.id, at + by)}
              onDuplicate={async (input) => {
                const copy = await list.duplicate(question, input);
                if (copy) onOpen(copy.id);
              }}
              onDelete={() => list.remove(question.id)}
              onDrag={(on) => (on ? setDragged(question.id) : drop())}
            />
          </li>
        ))}
      </ol>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
      <ActionFailure error={list.error} />
      <AddQuestion
        onAdd={async (text) => {
          const question = await list.add({ text });
          onOpen(question.id);
        }}
      />
    </Panel>
  );
}

function AddQuestion({ onAdd }: { onAdd: (text: string) => Promise<void> }) {
  const t = useText();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [added, setAdded] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  // The next question can be written at once.
  useEffect(() => {
    if (added > 0) form.current?.querySelector('textarea')?.focus();
  }, [added]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    setBusy(true);
    setError(null);
    try {
      await onAdd(text.trim());
      setText('');
      setAdded((before) => before + 1);
    } catch (cause) {
      setError(cause);
    }
    setBusy(false);
  };
  return (
    <Form ref={form} onSubmit={submit} className="flex flex-col gap-2 border-t border-line pt-4">
      <TextField
        id={fieldId('new-question')}
        label={t('questions.new')}
        hint={t('questions.new.hint')}
        placeholder={t('questions.new.example')}
        lines={2}
        value={text}
        onChange={setText}
        maxLength={2000}
      />
      <ActionFailure error={error} />
      <Button type="submit" isPending={busy} isDisabled={text.trim() === ''} className="self-start">
        {t('questions.add')}
      </Button>
    </Form>
  );
}
