import { z } from 'zod';
import { Id } from '../../../contract/common.ts';
import {
  OwnSelfIdentification,
  SelfIdentificationCounts,
  SelfIdentificationInput,
} from '../../../contract/self-identification.ts';
import { problem } from '../../platform/http/problem.ts';
import { route } from '../../platform/http/route.ts';
import type { Platform } from '../../platform/index.ts';
import { interviewById } from '../interviews/index.ts';
import { counts } from './doors.ts';
import { giveSelfIdentification, ownSelfIdentification, removeSelfIdentification } from './own.ts';
import { presentCounts } from './present.ts';

const own = {
  url: '/api/v1/candidate/:invitation/self-identification',
  tag: 'candidate',
  auth: 'candidate',
  permission: 'candidate.self',
  params: z.object({ invitation: Id }),
  response: { 200: OwnSelfIdentification },
} as const;

export const routes = (platform: Platform) => [
  route({
    ...own,
    method: 'GET',
    summary: 'What may be said about oneself after sending, if one likes, and what one said; nobody else can read it',
    rate: 'read',
    handle: ({ tx, principal }) => ownSelfIdentification(tx, principal),
  }),
  route({
    ...own,
    method: 'PUT',
    summary: 'Say it, or say it anew; it counts in sums of five people and more, and is never part of the answers',
    rate: 'write',
    body: SelfIdentificationInput,
    handle: ({ tx, principal, body }) => giveSelfIdentification(tx, platform, principal, body),
  }),
  route({
    ...own,
    method: 'DELETE',
    summary: 'Take back everything one said about oneself',
    rate: 'write',
    handle: ({ tx, principal }) => removeSelfIdentification(tx, principal),
  }),
  route({
    method: 'GET',
    url: '/api/v1/interviews/:interview/self-identification',
    tag: 'interviews',
    summary: 'How many said what about themselves, where at least five did; for owners and admins, at a browser',
    auth: 'member',
    permission: 'self-identification.count',
    // A key that reads interviews, as other programs hold one, is not to read this.
    keys: false,
    rate: 'read',
    params: z.object({ interview: Id }),
    response: { 200: SelfIdentificationCounts },
    async handle({ tx, principal, params }) {
      const interview = await interviewById(tx, params.interview);
      if (!interview) throw problem('not-found');
      return presentCounts(interview.self_identification, await counts(tx, principal.organisationId, params.interview));
    },
  }),
];
