import { z } from 'zod';
import { Empty, Id, page } from '../../../contract/common.ts';
import { Question, QuestionInput, QuestionOrder } from '../../../contract/interviews.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { etag } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/index.ts';
import { addQuestion, changeQuestion, deleteQuestion, orderQuestions } from './questions.ts';
import { neededRevision } from './revision.ts';

const params = z.object({ interview: Id });
const questionParams = z.object({ interview: Id, question: Id });
const may = { auth: 'member', permission: 'interview.edit', scope: 'interviews:write', rate: 'write' } as const;
const tag = 'interviews';

export const questionRoutes = (platform: Platform): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/interviews/:interview/questions',
    tag,
    summary: 'Add a question at the end of the draft',
    ...may,
    params,
    body: QuestionInput,
    response: { 201: Question },
    handle: async ({ tx, params, principal, body, reply }) => {
      const question = await addQuestion(tx, platform, principal, params.interview, body);
      reply.header('etag', etag(question.revision));
      return question;
    },
  }),
  route({
    method: 'PUT',
    url: '/api/v1/interviews/:interview/questions/:question',
    tag,
    summary: 'Replace a question of the draft (If-Match: its revision)',
    ...may,
    params: questionParams,
    body: QuestionInput,
    response: { 200: Question },
    handle: async ({ tx, params, principal, body, ifMatch, reply }) => {
      const where = { interviewId: params.interview, questionId: params.question, revision: neededRevision(ifMatch) };
      const question = await changeQuestion(tx, platform, principal, where, body);
      reply.header('etag', etag(question.revision));
      return question;
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/v1/interviews/:interview/questions/:question',
    tag,
    summary: 'Take a question out of the draft; published versions keep it',
    ...may,
    params: questionParams,
    response: { 204: Empty },
    handle: async ({ tx, params, principal }) => {
      await deleteQuestion(tx, platform, principal, params.interview, params.question);
      return undefined;
    },
  }),
  route({
    method: 'PUT',
    url: '/api/v1/interviews/:interview/question-order',
    tag,
    summary: 'Put the draft’s questions in this order, naming each once',
    ...may,
    params,
    body: QuestionOrder,
    response: { 200: page(Question) },
    handle: async ({ tx, params, principal, body }) => ({
      items: await orderQuestions(tx, platform, principal, params.interview, body.questionIds),
      nextCursor: null,
    }),
  }),
];
