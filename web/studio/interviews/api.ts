import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import * as api from '../../api/generated/sdk.gen.ts';
import { answer, matching } from '../api.ts';
import { keys } from '../queries.ts';
import type {
  CriterionInput,
  Interview,
  InterviewAccess,
  InterviewDetail,
  InterviewInput,
  InterviewItem,
  InterviewMember,
  Page,
  Question,
  QuestionInput,
  Rubric,
  SelfIdentificationCounts,
} from '../types.ts';

export const interviewsQuery = infiniteQueryOptions({
  queryKey: keys.interviews,
  queryFn: ({ pageParam }): Promise<Page<Interview>> =>
    answer(api.getInterviews({ query: pageParam === null ? {} : { cursor: pageParam } })),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.nextCursor,
});
export type ListedState = 'all' | 'draft' | 'open' | 'closed';
/** With counts, so that a row needs no request of its own. Lies below the interviews' key and grows stale with it. */
export const interviewListQuery = (state: ListedState, q: string) =>
  infiniteQueryOptions({
    queryKey: [...keys.interviews, 'list', state, q] as const,
    queryFn: ({ pageParam }): Promise<Page<InterviewItem>> =>
      answer(
        api.getInterviews({
          query: {
            ...(pageParam === null ? {} : { cursor: pageParam }),
            ...(state === 'all' ? {} : { state }),
            ...(q ? { q } : {}),
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: (before) => before,
  });
export const interviewQuery = (interview: string) =>
  queryOptions({
    queryKey: keys.interview(interview),
    queryFn: (): Promise<InterviewDetail> => answer(api.getInterviewsByInterview({ path: { interview } })),
  });
export const rubricQuery = (interview: string) =>
  queryOptions({
    queryKey: keys.rubric(interview),
    queryFn: (): Promise<Rubric> => answer(api.getInterviewsByInterviewRubric({ path: { interview } })),
  });
export const funnelQuery = (interview: string) =>
  queryOptions({
    queryKey: keys.funnel(interview),
    queryFn: () => answer(api.getInterviewsByInterviewFunnel({ path: { interview } })),
  });
/** Of owners and admins: numbers, and nothing about anybody. */
export const selfIdentificationQuery = (interview: string) =>
  queryOptions({
    queryKey: keys.selfIdentification(interview),
    queryFn: (): Promise<SelfIdentificationCounts> =>
      answer(api.getInterviewsByInterviewSelfIdentification({ path: { interview } })),
  });
export const accessQuery = (interview: string) =>
  queryOptions({
    queryKey: keys.access(interview),
    queryFn: (): Promise<Page<InterviewMember>> => answer(api.getInterviewsByInterviewMembers({ path: { interview } })),
  });

export function createInterview(input: Partial<InterviewInput> & { title: string }): Promise<Interview> {
  return answer(api.postInterviews({ body: input }));
}
/** A new draft with the same words, questions and rubric. */
export function duplicateInterview(interview: string, title: string): Promise<Interview> {
  return answer(api.postInterviewsByInterviewDuplicate({ path: { interview }, body: { title } }));
}
export function saveInterview(interview: string, body: InterviewInput, revision: number): Promise<Interview> {
  return answer(api.putInterviewsByInterview({ path: { interview }, body, ...matching(revision) }));
}
export function addQuestion(interview: string, body: Partial<QuestionInput> & { text: string }): Promise<Question> {
  return answer(api.postInterviewsByInterviewQuestions({ path: { interview }, body }));
}
export function saveQuestion(
  interview: string,
  question: string,
  body: QuestionInput,
  revision: number,
): Promise<Question> {
  return answer(
    api.putInterviewsByInterviewQuestionsByQuestion({ path: { interview, question }, body, ...matching(revision) }),
  );
}
/** `leaving` lets the request outlive the page. */
export function deleteQuestion(interview: string, question: string, leaving: boolean): Promise<unknown> {
  return answer(
    api.deleteInterviewsByInterviewQuestionsByQuestion({ path: { interview, question }, keepalive: leaving }),
  );
}
export function orderQuestions(interview: string, questionIds: string[]): Promise<unknown> {
  return answer(api.putInterviewsByInterviewQuestionOrder({ path: { interview }, body: { questionIds } }));
}
export function saveRubric(interview: string, criteria: CriterionInput[], revision: number): Promise<Rubric> {
  return answer(api.putInterviewsByInterviewRubric({ path: { interview }, body: { criteria }, ...matching(revision) }));
}
/** `noRubricReason` only where there are no criteria; it is recorded. */
export function publishInterview(interview: string, noRubricReason: string | null): Promise<Interview> {
  return answer(
    api.postInterviewsByInterviewPublish({
      path: { interview },
      body: noRubricReason === null ? {} : { noRubricReason },
    }),
  );
}
/** `tell`: a letter to everybody who still had time. */
export function closeInterview(interview: string, tell: boolean): Promise<Interview> {
  return answer(api.postInterviewsByInterviewClose({ path: { interview }, body: { tell } }));
}
export function reopenInterview(interview: string): Promise<Interview> {
  return answer(api.postInterviewsByInterviewReopen({ path: { interview } }));
}
export function archiveInterview(interview: string): Promise<Interview> {
  return answer(api.postInterviewsByInterviewArchive({ path: { interview } }));
}
export function restoreInterview(interview: string): Promise<Interview> {
  return answer(api.postInterviewsByInterviewRestore({ path: { interview } }));
}
export function setAccess(interview: string, user: string, access: InterviewAccess): Promise<unknown> {
  return answer(api.putInterviewsByInterviewMembersByUser({ path: { interview, user }, body: { access } }));
}
export function removeAccess(interview: string, user: string): Promise<unknown> {
  return answer(api.deleteInterviewsByInterviewMembersByUser({ path: { interview, user } }));
}
