import { useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, ChevronDown, ChevronUp, CopyPlus, GripVertical, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { isRecordedKind } from '../../../contract/choice.ts';
import { Button } from '../../ui/studio/Button.tsx';
import { type Draft, useDraft } from '../draft.ts';
import { interviewQuery, saveQuestion } from '../interviews/api.ts';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { InterviewDetail, Question, QuestionInput } from '../types.ts';
import { Conflict } from './Conflict.tsx';
import { durationText } from './durations.ts';
import { blankFileRule } from './FileFields.tsx';
import { goTo } from './missing.ts';
import { QuestionFields } from './QuestionFields.tsx';
import type { DraftCriterion } from './whole.ts';

export interface QuestionCardProps {
  interview: string;
  question: Question;
  number: number;
  isLast: boolean;
  isOpen: boolean;
  /** Those that rate this question alone. */
  criteria: DraftCriterion[];
  /** null: the rubric is locked. */
  onRate: (() => void) | null;
  onToggle: () => void;
  onMove: (by: 1 | -1) => void;
  onDuplicate: (input: QuestionInput) => Promise<void>;
  onDelete: () => void;
  onDrag: (on: boolean) => void;
}

function inputOf({ id: _i, position: _p, revision: _r, ...input }: Question): QuestionInput {
  return input;
}

/** One question: what it asks in a line, opened to edit. Saves against its own revision. */
export function QuestionCard({
  interview,
  question,
  number,
  isLast,
  isOpen,
  criteria,
  onRate,
  onToggle,
  onMove,
  onDuplicate,
  onDelete,
  onDrag,
}: QuestionCardProps) {
  const t = useText();
  const client = useQueryClient();
  const draft: Draft<QuestionInput> = useDraft<QuestionInput>({
    server: { value: inputOf(question), revision: question.revision },
    ready: (input) => input.text.trim() !== '' && input.kinds.length > 0,
    save: async (input, revision) => {
      const saved = await saveQuestion(interview, question.id, input, revision);
      client.setQueryData(
        keys.interview(interview),
        (before: InterviewDetail | undefined) =>
          before && { ...before, questions: before.questions.map((one) => (one.id === saved.id ? saved : one)) },
      );
      // The honest minutes are computed by the server.
      void client.invalidateQueries({ queryKey: keys.interview(interview) });
      return { revision: saved.revision };
    },
    reload: async () => {
      const fresh = await client.fetchQuery({ ...interviewQuery(interview), staleTime: 0 });
      const mine = fresh.questions.find((one) => one.id === question.id);
      return mine
        ? { value: inputOf(mine), revision: mine.revision }
        : { value: draft.value, revision: question.revision };
    },
  });
  const { value } = draft;
  const fields = `question-${question.id}`;
  const card = useRef<HTMLDivElement>(null);
  // At either end the arrow that was pressed has nowhere to go: the other one takes the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each place is another end
  useEffect(() => {
    const at = document.activeElement;
    const arrows = card.current?.querySelectorAll<HTMLButtonElement>('[data-arrow] button');
    const lost = at === document.body || (at instanceof HTMLButtonElement && at.disabled);
    if (card.current?.dataset.moved && lost) [...(arrows ?? [])].find((arrow) => !arrow.disabled)?.focus();
    delete card.current?.dataset.moved;
  }, [number]);
  const move = (by: 1 | -1) => {
    if (card.current) card.current.dataset.moved = 'yes';
    onMove(by);
  };

  return (
    <div ref={card} className="rounded-button border border-line bg-paper">
      <div className="flex flex-wrap items-start gap-1 p-2 pl-1">
        <span
          aria-hidden
          draggable
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            // Firefox drags nothing that carries nothing.
            event.dataTransfer.setData('text/plain', value.text);
            if (card.current) event.dataTransfer.setDragImage(card.current, 12, 12);
            // Chromium ends a drag whose source is drawn anew while it begins.
            setTimeout(() => onDrag(true));
          }}
          onDragEnd={() => onDrag(false)}
          className="mt-2 hidden cursor-grab text-ink-2 sm:block"
        >
          <GripVertical size={16} />
        </span>
        <div className="min-w-0 flex-1 basis-48 px-1 py-1.5">
          <h3 dir="auto" className="font-sans text-15 leading-normal font-semibold break-words">
            <span className="mr-1.5 text-ink-2">{number}</span>
            {value.text}
          </h3>
          <p className="text-13 text-ink-2">{summary(t, value)}</p>
          <div className="mt-1 flex flex-wrap items-center gap-x-1.5 gap-y-1">
            {criteria.map((criterion) => (
              <button
                key={criterion.key}
                type="button"
                dir="auto"
                className="max-w-full truncate rounded-full bg-sunken px-2.5 py-0.5 text-13 font-medium text-ink-2 hover:text-ink"
                onClick={() => goTo({ kind: 'criterion', number: 0, key: criterion.key })}
              >
                {criterion.name.trim() || t('criterion.unnamed')}
              </button>
            ))}
            {onRate ? (
              <Button
                look="quiet"
                small
                className="min-h-7 px-2"
                aria-label={t('questions.rate.label', { number })}
                onPress={onRate}
              >
                <Plus aria-hidden size={14} />
                {t('questions.rate')}
              </Button>
            ) : null}
          </div>
        </div>
        <div className="ml-auto flex">
          <span data-arrow className="flex">
            <Button
              look="icon"
              aria-label={t('questions.up', { number })}
              isDisabled={number === 1}
              onPress={() => move(-1)}
            >
              <ArrowUp aria-hidden size={16} />
            </Button>
            <Button
              look="icon"
              aria-label={t('questions.down', { number })}
              isDisabled={isLast}
              onPress={() => move(1)}
            >
              <ArrowDown aria-hidden size={16} />
            </Button>
          </span>
          <Button look="icon" aria-label={t('questions.duplicate', { number })} onPress={() => void onDuplicate(value)}>
            <CopyPlus aria-hidden size={16} />
          </Button>
          <Button look="icon" aria-label={t('questions.delete', { number })} onPress={onDelete}>
            <Trash2 aria-hidden size={16} />
          </Button>
          <Button
            look="icon"
            aria-label={t('questions.edit', { number })}
            aria-expanded={isOpen}
            aria-controls={fields}
            onPress={onToggle}
          >
            {isOpen ? <ChevronUp aria-hidden size={16} /> : <ChevronDown aria-hidden size={16} />}
          </Button>
        </div>
      </div>
      <div id={fields}>
        {draft.state.kind === 'conflict' ? (
          <div className="p-3">
            <Conflict draft={draft} />
          </div>
        ) : null}
        {isOpen ? (
          <QuestionFields
            question={question.id}
            value={value}
            onChange={(change) =>
              draft.set((now) => ({ ...now, ...(typeof change === 'function' ? change(now) : change) }))
            }
          />
        ) : null}
      </div>
    </div>
  );
}

function summary(t: ReturnType<typeof useText>, value: QuestionInput): string {
  const parts = value.kinds.map((kind) => t(`kind.${kind}`));
  if (value.kinds.includes('choice')) parts.push(t('questions.options', { count: value.choice?.options.length ?? 0 }));
  if (value.kinds.includes('file'))
    parts.push(t('questions.file-up-to', { most: (value.file ?? blankFileRule()).mostMegabytes }));
  if (value.kinds.some(isRecordedKind)) {
    parts.push(t('questions.up-to', { time: durationText(t, value.answerSeconds) }));
    parts.push(value.takes === null ? t('questions.takes.any') : t('answer.takes', { takes: value.takes }));
  }
  if (!value.required) parts.push(t('questions.optional'));
  return parts.join(' · ');
}
