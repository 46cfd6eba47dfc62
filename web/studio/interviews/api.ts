import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, query } from '../api.ts';
import { keys } from '../queries.ts';
import type {
  CriterionInput,
  Funnel,
  Interview,
  InterviewAccess,
  InterviewDetail,
  InterviewInput,
  InterviewMember,
  Page,
  Question,
  QuestionInput,
  Rubric,
} from '../types.ts';

export const interviewsQuery = infiniteQueryOptions({
  queryKey: keys.interviews,
  queryFn: ({ pageParam }) => call<Page<Interview>>(`/interviews${query({ cursor: pageParam })}`),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.nextCursor,
});
export const interviewQuery = (id: string) =>
  queryOptions({ queryKey: keys.interview(id), queryFn: () => call<InterviewDetail>(`/interviews/${id}`) });
export const rubricQuery = (id: string) =>
  queryOptions({ queryKey: keys.rubric(id), queryFn: () => call<Rubric>(`/interviews/${id}/rubric`) });
export const funnelQuery = (id: string) =>
  queryOptions({ queryKey: keys.funnel(id), queryFn: () => call<Funnel>(`/interviews/${id}/funnel`) });
export const accessQuery = (id: string) =>
  queryOptions({ queryKey: keys.access(id), queryFn: () => call<Page<InterviewMember>>(`/interviews/${id}/members`) });

export function createInterview(input: Partial<InterviewInput> & { title: string }): Promise<Interview> {
  return call('/interviews', { method: 'POST', body: input });
}
export function saveInterview(id: string, input: InterviewInput, revision: number): Promise<Interview> {
  return call(`/interviews/${id}`, { method: 'PUT', body: input, revision });
}
export function addQuestion(id: string, input: Partial<QuestionInput> & { text: string }): Promise<Question> {
  return call(`/interviews/${id}/questions`, { method: 'POST', body: input });
}
export function saveQuestion(id: string, question: string, input: QuestionInput, revision: number): Promise<Question> {
  return call(`/interviews/${id}/questions/${question}`, { method: 'PUT', body: input, revision });
}
export function deleteQuestion(id: string, question: string, keepalive = false): Promise<unknown> {
  return call(`/interviews/${id}/questions/${question}`, { method: 'DELETE', keepalive });
}
export function orderQuestions(id: string, questionIds: string[]): Promise<unknown> {
  return call(`/interviews/${id}/question-order`, { method: 'PUT', body: { questionIds } });
}
export function saveRubric(id: string, criteria: CriterionInput[], revision: number): Promise<Rubric> {
  return call(`/interviews/${id}/rubric`, { method: 'PUT', body: { criteria }, revision });
}
/** `noRubricReason` only where there are no criteria; it is recorded. */
export function publishInterview(id: string, noRubricReason: string | null): Promise<Interview> {
  return call(`/interviews/${id}/publish`, { method: 'POST', body: noRubricReason === null ? {} : { noRubricReason } });
}
export function closeInterview(id: string): Promise<Interview> {
  return call(`/interviews/${id}/close`, { method: 'POST', body: {} });
}
export function setAccess(id: string, user: string, access: InterviewAccess): Promise<unknown> {
  return call(`/interviews/${id}/members/${user}`, { method: 'PUT', body: { access } });
}
export function removeAccess(id: string, user: string): Promise<unknown> {
  return call(`/interviews/${id}/members/${user}`, { method: 'DELETE' });
}
