import { z } from 'zod';
import {
  CandidateSession,
  CandidateTake,
  ChoiceDraft,
  ChoiceDraftInput,
  ChoiceTakeInput,
  FileTakeInput,
  StartTakeInput,
  SubmitResult,
  TakeFailedInput,
  TakeTechnicalInput,
  TextDraft,
  TextDraftInput,
  TextTakeInput,
} from '../../../contract/answers.ts';
import { Id } from '../../../contract/common.ts';
import { route } from '../../platform/http/route.ts';
import { etag } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/index.ts';
import { addChoiceTake, addTextTake } from './add-written-take.ts';
import { keepTake } from './keep-take.ts';
import { loadAnswering, takeOf } from './load.ts';
import { presentTake } from './present.ts';
import { reportFailure } from './report-failure.ts';
import { reportTechnical } from './report-technical.ts';
import { saveChoiceDraft, saveDraft } from './save-draft.ts';
import { candidateSession } from './session.ts';
import { startFileTake } from './start-file-take.ts';
import { startTake } from './start-take.ts';
import { submit } from './submit.ts';

const candidate = { tag: 'candidate', auth: 'candidate', permission: 'candidate.self' } as const;
const base = '/api/v1/candidate/:invitation';
const OfInvitation = z.object({ invitation: Id });
const OfQuestion = z.object({ invitation: Id, question: Id });
const OfTake = z.object({ invitation: Id, take: Id });

export const routes = (platform: Platform) => [
  route({
    ...candidate,
    method: 'GET',
    url: base,
    summary: 'Everything the candidate’s page shows',
    rate: 'read',
    params: OfInvitation,
    response: { 200: CandidateSession },
    handle: ({ tx, principal }) => candidateSession(tx, platform, principal.invitationId),
  }),
  route({
    ...candidate,
    method: 'POST',
    url: `${base}/questions/:question/takes`,
    summary: 'Start a take; repeating it with the same ids is safe',
    rate: 'write',
    params: OfQuestion,
    body: StartTakeInput,
    response: { 201: CandidateTake },
    handle: ({ tx, principal, params, body }) => startTake(tx, platform, principal, params.question, body),
  }),
  route({
    ...candidate,
    method: 'POST',
    url: `${base}/questions/:question/text-takes`,
    summary: 'Give a written answer',
    rate: 'write',
    params: OfQuestion,
    body: TextTakeInput,
    response: { 201: CandidateTake },
    handle: ({ tx, principal, params, body }) => addTextTake(tx, platform, principal, params.question, body),
  }),
  route({
    ...candidate,
    method: 'PUT',
    url: `${base}/questions/:question/text-draft`,
    summary: 'Keep what is being written',
    rate: 'write',
    params: OfQuestion,
    body: TextDraftInput,
    response: { 200: TextDraft },
    async handle({ tx, principal, params, body, ifMatch, reply }) {
      const draft = await saveDraft(tx, platform, principal, params.question, body.text, ifMatch);
      reply.header('etag', etag(draft.revision));
      return draft;
    },
  }),
  route({
    ...candidate,
    method: 'POST',
    url: `${base}/questions/:question/choice-takes`,
    summary: 'Answer by choosing among the options',
    rate: 'write',
    params: OfQuestion,
    body: ChoiceTakeInput,
    response: { 201: CandidateTake },
    handle: ({ tx, principal, params, body }) => addChoiceTake(tx, platform, principal, params.question, body),
  }),
  route({
    ...candidate,
    method: 'POST',
    url: `${base}/questions/:question/file-takes`,
    summary: 'Begin to answer with a file; repeating it with the same ids is safe',
    rate: 'write',
    params: OfQuestion,
    body: FileTakeInput,
    response: { 201: CandidateTake },
    handle: ({ tx, principal, params, body }) => startFileTake(tx, platform, principal, params.question, body),
  }),
  route({
    ...candidate,
    method: 'PUT',
    url: `${base}/questions/:question/choice-draft`,
    summary: 'Keep what is ticked so far',
    rate: 'write',
    params: OfQuestion,
    body: ChoiceDraftInput,
    response: { 200: ChoiceDraft },
    async handle({ tx, principal, params, body, ifMatch, reply }) {
      const draft = await saveChoiceDraft(tx, platform, principal, params.question, body.chosen, ifMatch);
      reply.header('etag', etag(draft.revision));
      return draft;
    },
  }),
  route({
    ...candidate,
    method: 'GET',
    url: `${base}/takes/:take`,
    summary: 'One take and how far it has come',
    rate: 'read',
    params: OfTake,
    response: { 200: CandidateTake },
    handle: async ({ tx, principal, params }) =>
      presentTake(tx, platform, takeOf(await loadAnswering(tx, principal.invitationId, false), params.take)),
  }),
  route({
    ...candidate,
    method: 'POST',
    url: `${base}/takes/:take/keep`,
    summary: 'Choose this take as the answer',
    rate: 'write',
    params: OfTake,
    response: { 200: CandidateTake },
    handle: ({ tx, principal, params }) => keepTake(tx, platform, principal, params.take),
  }),
  route({
    ...candidate,
    method: 'POST',
    url: `${base}/takes/:take/failed`,
    summary: 'Report a technical failure; it costs no take',
    rate: 'write',
    params: OfTake,
    body: TakeFailedInput,
    response: { 200: CandidateTake },
    handle: ({ tx, principal, params, body }) => reportFailure(tx, platform, principal, params.take, body.reason),
  }),
  route({
    ...candidate,
    method: 'POST',
    url: `${base}/takes/:take/technical`,
    summary: 'Report everything that happened to a take; what broke it costs no take',
    rate: 'write',
    params: OfTake,
    body: TakeTechnicalInput,
    response: { 200: CandidateTake },
    handle: ({ tx, principal, params, body }) => reportTechnical(tx, platform, principal, params.take, body.events),
  }),
  route({
    ...candidate,
    method: 'POST',
    url: `${base}/submit`,
    summary: 'Hand the answers in',
    rate: 'write',
    params: OfInvitation,
    response: { 200: SubmitResult },
    handle: ({ tx, principal }) => submit(tx, platform, principal),
  }),
];
