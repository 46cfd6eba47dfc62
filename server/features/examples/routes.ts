import { Empty, page } from '../../../contract/common.ts';
import { Example } from '../../../contract/examples.ts';
import { problem } from '../../platform/http/problem.ts';
import { route } from '../../platform/http/route.ts';
import type { Platform } from '../../platform/index.ts';
import { beginExample, presentExample } from './begin.ts';
import { removeExample } from './remove.ts';

const member = { tag: 'examples', auth: 'member', permission: 'example.manage', url: '/api/v1/examples' } as const;

export const routes = (platform: Platform) => [
  route({
    ...member,
    method: 'GET',
    summary: 'The example, where there is one, and how far it is filled',
    scope: 'interviews:read',
    rate: 'read',
    response: { 200: page(Example) },
    async handle({ tx }) {
      const example = await presentExample(tx);
      return { items: example ? [example] : [], nextCursor: null };
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
      await beginExample(tx, platform, principal);
      const example = await presentExample(tx);
      if (!example) throw problem('not-found');
      return example;
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
