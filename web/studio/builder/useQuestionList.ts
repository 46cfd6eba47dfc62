import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { say } from '../../ui/studio/Toasts.tsx';
import type { Draft } from '../draft.ts';
import { explain } from '../Failure.tsx';
import { addQuestion, deleteQuestion, orderQuestions } from '../interviews/api.ts';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { InterviewDetail, Question } from '../types.ts';
import type { DraftCriterion } from './useRubricDraft.ts';

const undoMs = 8000;

/** Adding, moving and deleting. A deletion waits until it can't be undone any more; then it goes to the server. */
export function useQuestionList(interview: InterviewDetail, criteria: Draft<DraftCriterion[]>) {
  const t = useText();
  const client = useQueryClient();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const waiting = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const latest = useRef({ criteria, id: interview.id });
  latest.current = { criteria, id: interview.id };
  const { id } = interview;

  const patch = useCallback(
    (change: (questions: Question[]) => Question[]) =>
      client.setQueryData(
        keys.interview(id),
        (before: InterviewDetail | undefined) => before && { ...before, questions: change(before.questions) },
      ),
    [client, id],
  );
  const show = useCallback(
    (question: string) => setHidden((before) => new Set([...before].filter((one) => one !== question))),
    [],
  );

  const commit = useCallback(
    async (question: string, leaving: boolean) => {
      const timer = waiting.current.get(question);
      if (timer === undefined) return;
      clearTimeout(timer);
      waiting.current.delete(question);
      const draft = latest.current.criteria;
      try {
        // Its criteria go first: a criterion never points at a question that is gone.
        if (draft.value.some((criterion) => criterion.questionId === question)) {
          draft.set((now) => now.filter((criterion) => criterion.questionId !== question));
          await draft.flush();
        }
        await deleteQuestion(latest.current.id, question, leaving);
        patch((questions) => questions.filter((one) => one.id !== question));
        void client.invalidateQueries({ queryKey: keys.interview(id) });
      } catch (cause) {
        say(`${t('questions.delete.failed')} ${explain(t, cause)}`);
      }
      show(question);
    },
    [client, id, patch, show, t],
  );

  useEffect(() => {
    const all = waiting.current;
    const leave = () => {
      for (const question of all.keys()) void commit(question, true);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [commit]);

  return {
    questions: interview.questions.filter((question) => !hidden.has(question.id)),
    add: async (text: string): Promise<Question> => {
      const question = await addQuestion(id, { text });
      patch((questions) => [...questions.filter((one) => one.id !== question.id), question]);
      void client.invalidateQueries({ queryKey: keys.interview(id) });
      return question;
    },
    remove: (question: string) => {
      setHidden((before) => new Set([...before, question]));
      waiting.current.set(
        question,
        setTimeout(() => void commit(question, false), undoMs),
      );
      const undo = () => {
        const timer = waiting.current.get(question);
        if (timer !== undefined) clearTimeout(timer);
        waiting.current.delete(question);
        show(question);
      };
      say(t('questions.deleted'), { name: t('action.undo'), run: undo }, undoMs - 500);
    },
    move: async (from: string, to: number) => {
      const order = interview.questions.filter((one) => one.id !== from);
      const moved = interview.questions.find((one) => one.id === from);
      if (!moved) return;
      order.splice(Math.max(0, Math.min(to, order.length)), 0, moved);
      patch(() => order);
      try {
        await orderQuestions(
          id,
          order.map((one) => one.id),
        );
      } catch (cause) {
        say(explain(t, cause));
      }
      void client.invalidateQueries({ queryKey: keys.interview(id) });
    },
  };
}
