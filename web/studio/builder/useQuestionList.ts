import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { say } from '../../ui/studio/Toasts.tsx';
import type { Draft } from '../draft.ts';
import { addQuestion, deleteQuestion, orderQuestions } from '../interviews/api.ts';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { InterviewDetail, Question, QuestionInput } from '../types.ts';
import type { DraftCriterion } from './useRubricDraft.ts';

const undoMs = 8000;

export interface QuestionList {
  /** Without those that wait to be deleted. */
  questions: Question[];
  /** Why the last move, copy or deletion did not work. */
  error: unknown;
  add: (input: Partial<QuestionInput> & { text: string }) => Promise<Question>;
  duplicate: (question: Question, input: QuestionInput) => Promise<Question | null>;
  remove: (question: string) => void;
  /** `to` counts from 0, among those shown. */
  move: (question: string, to: number) => Promise<void>;
  /** Deletes now what still could be taken back. */
  settle: () => Promise<void>;
}

/** Adding, moving and deleting. A deletion waits until it can't be undone any more; then it goes to the server. */
export function useQuestionList(interview: InterviewDetail, criteria: Draft<DraftCriterion[]>): QuestionList {
  const t = useText();
  const client = useQueryClient();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<unknown>(null);
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
        setError(cause);
      }
      show(question);
    },
    [client, id, patch, show],
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

  const questions = interview.questions.filter((question) => !hidden.has(question.id));
  const add: QuestionList['add'] = async (input) => {
    const question = await addQuestion(id, input);
    patch((all) => [...all.filter((one) => one.id !== question.id), question]);
    void client.invalidateQueries({ queryKey: keys.interview(id) });
    return question;
  };
  const order = async (next: Question[]) => {
    // Those that wait to be deleted are still there for the server, which wants every one named.
    const whole = [...next, ...interview.questions.filter((one) => !next.some((other) => other.id === one.id))];
    patch(() => whole);
    setError(null);
    try {
      await orderQuestions(
        id,
        whole.map((one) => one.id),
      );
    } catch (cause) {
      setError(cause);
    }
    void client.invalidateQueries({ queryKey: keys.interview(id) });
  };

  return {
    questions,
    error,
    add,
    duplicate: async (question, input) => {
      setError(null);
      try {
        const copy = await add(input);
        const next = questions.filter((one) => one.id !== copy.id);
        next.splice(next.findIndex((one) => one.id === question.id) + 1, 0, copy);
        await order(next);
        return copy;
      } catch (cause) {
        setError(cause);
        return null;
      }
    },
    remove: (question) => {
      setError(null);
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
    move: async (from, to) => {
      const moved = questions.find((one) => one.id === from);
      const next = questions.filter((one) => one.id !== from);
      if (!moved) return;
      next.splice(Math.max(0, Math.min(to, next.length)), 0, moved);
      await order(next);
    },
    settle: async () => {
      await Promise.all([...waiting.current.keys()].map((question) => commit(question, false)));
    },
  };
}
