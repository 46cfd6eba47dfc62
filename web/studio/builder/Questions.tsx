import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { Panel } from '../../ui/studio/Panel.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import type { Draft } from '../draft.ts';
import { ActionFailure } from '../Failure.tsx';
import { useText } from '../text.ts';
import type { InterviewDetail } from '../types.ts';
import { QuestionCard } from './QuestionCard.tsx';
import { useQuestionList } from './useQuestionList.ts';
import type { DraftCriterion } from './useRubricDraft.ts';

export function Questions({ interview, criteria }: { interview: InterviewDetail; criteria: Draft<DraftCriterion[]> }) {
  const t = useText();
  const list = useQuestionList(interview, criteria);
  const [open, setOpen] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);

  return (
    <Panel className="flex flex-col gap-4">
      <h2 className="font-display text-21">{t('questions.title')}</h2>
      {list.questions.length === 0 ? <p className="text-15 text-ink-2">{t('questions.empty')}</p> : null}
      <ol className="flex flex-col gap-2">
        {list.questions.map((question, at) => (
          <li
            key={question.id}
            onDragOver={(event) => {
              if (dragged !== null) event.preventDefault();
            }}
            onDrop={() => {
              if (dragged !== null && dragged !== question.id)
                void list.move(dragged, interview.questions.indexOf(question));
              setDragged(null);
            }}
          >
            <QuestionCard
              interview={interview.id}
              question={question}
              number={at + 1}
              isLast={at === list.questions.length - 1}
              isOpen={open === question.id}
              onToggle={() => setOpen(open === question.id ? null : question.id)}
              onMove={(by) => void list.move(question.id, interview.questions.indexOf(question) + by)}
              onDelete={() => list.remove(question.id)}
              onDrag={(on) => setDragged(on ? question.id : null)}
            />
          </li>
        ))}
      </ol>
      <AddQuestion
        onAdd={async (text) => {
          const question = await list.add(text);
          setOpen(question.id);
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
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    setBusy(true);
    setError(null);
    try {
      await onAdd(text.trim());
      setText('');
    } catch (cause) {
      setError(cause);
    }
    setBusy(false);
  };
  return (
    <Form onSubmit={submit} className="flex flex-col gap-2 border-t border-line pt-4">
      <TextField
        label={t('questions.new')}
        hint={t('questions.new.hint')}
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
