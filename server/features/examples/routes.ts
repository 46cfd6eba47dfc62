import { Empty, page } from '../../../contract/common.ts';
import { Example } from '../../../contract/examples.ts';
import { route } from '../../platform/http/route.ts';
import type { Platform } from '../../platform/index.ts';
import { beginExample, exampleOf } from './begin.ts';
import { removeExample } from './remove.ts';
import type { ExampleRow } from './tables.ts';

const member = { tag: 'examples', auth: 'member', permission: 'example.manage', url: '/api/v1/examples' } as const;

const present = (row: ExampleRow): Example => ({
  interviewId: row.interview_id,
  state: row.state,
  done: row.done,
  steps: row.steps,
});

export const routes = (platform: Platform) => [
  route({
    ...member,
    method: 'GET',
    summary: 'The example, where there is one, and how far it is filled',
    scope: 'interviews:read',
    rate: 'read',
    response: { 200: page(Example) },
    async handle({ tx }) {
      const row = await exampleOf(tx);
      return { items: row ? [present(row)] : [], nextCursor: null };
    },
  }),
  route({
    ...member,
    method: 'POST',
    summary: 'Make an example interview with made-up candidates; one at most, filled by a job',
    scope: 'interviews:write',
    rate: 'write',
    response: { 202: Example },
    async handle({ tx, principal }) {
      return present((await beginExample(tx, platform, principal)).row);
    },
  }),
  route({
    ...member,
    method: 'DELETE',
    summary: 'Remove the example and everything of it, for good',
    scope: 'interviews:write',
    rate: 'write',
    response: { 204: Empty },
    async handle({ tx, principal }) {
      await removeExample(tx, platform, principal);
      return {};
    },
  }),
];
