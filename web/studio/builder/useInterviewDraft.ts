import { useQueryClient } from '@tanstack/react-query';
import { type Draft, useDraft } from '../draft.ts';
import { interviewQuery, saveInterview } from '../interviews/api.ts';
import { keys } from '../queries.ts';
import type { Interview, InterviewDetail, InterviewInput } from '../types.ts';
import { nothingAtOnce } from './AtOnceRules.tsx';

function inputOf(interview: Interview): InterviewInput {
  const { title, role, intro, closing, language, deadline, requiredReviews, blind, selfIdentification, retentionDays } =
    interview;
  // Only who manages an interview edits it, and so knows its rules.
  const atOnce = interview.atOnce ?? nothingAtOnce;
  return {
    title,
    role,
    intro,
    closing,
    language,
    deadline,
    requiredReviews,
    blind,
    atOnce,
    selfIdentification,
    retentionDays,
  };
}

export function useInterviewDraft(interview: InterviewDetail): Draft<InterviewInput> {
  const client = useQueryClient();
  const { id } = interview;
  return useDraft<InterviewInput>({
    server: { value: inputOf(interview), revision: interview.revision },
    ready: (input) => input.title.trim() !== '',
    save: async (input, revision) => {
      const saved = await saveInterview(id, input, revision);
      client.setQueryData(
        keys.interview(id),
        (before: InterviewDetail | undefined) => before && { ...before, ...saved, questions: before.questions },
      );
      void client.invalidateQueries({ queryKey: keys.interviews, exact: true });
      return { revision: saved.revision };
    },
    reload: async () => {
      const fresh = await client.fetchQuery({ ...interviewQuery(id), staleTime: 0 });
      return { value: inputOf(fresh), revision: fresh.revision };
    },
  });
}
