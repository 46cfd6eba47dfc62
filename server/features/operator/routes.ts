import { z } from 'zod';
import { Empty, Id, PageQuery, page } from '../../../contract/common.ts';
import { OutboxMessage, Status, TestMailInput, TestMailResult } from '../../../contract/operator.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { problem } from '../../platform/http/problem.ts';
import { route } from '../../platform/http/route.ts';
import type { Platform } from '../../platform/index.ts';
import { retryRecording } from '../recordings/index.ts';
import { status } from './status.ts';
import { sendTestMail } from './test-mail.ts';

const tag = 'operator';

export const routes = (platform: Platform) => [
  route({
    method: 'GET',
    url: '/api/v1/outbox',
    tag,
    summary: 'Messages that wait here because no SMTP server is set, newest first; on this machine only',
    auth: 'operator',
    permission: 'outbox.read',
    loopback: true,
    rate: 'read',
    query: PageQuery.pick({ limit: true }),
    response: { 200: page(OutboxMessage) },
    // Files, not rows: the transaction that authorised this is over before they are read.
    transaction: false,
    async handle({ query }) {
      const { mailer } = platform;
      const entries = mailer.outbox ? await mailer.outbox(query.limit) : [];
      const items = entries.map((e) => ({
        id: e.id,
        to: e.to,
        subject: e.subject,
        text: e.text,
        html: e.html,
        at: e.at,
      }));
      return { items, nextCursor: null };
    },
  }),
  route({
    method: 'GET',
    url: '/api/v1/status',
    tag,
    summary: 'How this instance fares: disk, queue, failed mail and media, last backup, address',
    auth: 'operator',
    permission: 'instance.read',
    rate: 'read',
    response: { 200: Status },
    transaction: false,
    handle: ({ principal }) => status(platform, principal.organisationId),
  }),
  route({
    method: 'POST',
    url: '/api/v1/status/test-mail',
    tag,
    summary: 'Send a test message now and say what the mail server answered',
    auth: 'operator',
    permission: 'instance.manage',
    rate: 'sign-in',
    body: TestMailInput,
    response: { 200: TestMailResult },
    transaction: false,
    handle: ({ body }) => sendTestMail(platform, body.to, body.language),
  }),
  route({
    method: 'POST',
    url: '/api/v1/status/media/:upload/retry',
    tag,
    summary: 'Try again to make a recording of what was uploaded',
    auth: 'operator',
    permission: 'instance.manage',
    rate: 'write',
    params: z.object({ upload: Id }),
    response: { 204: Empty },
    transaction: false,
    async handle({ params, principal }) {
      const begun = await inOrganisation(platform.db, principal.organisationId, (tx) =>
        retryRecording(tx, platform, params.upload),
      );
      if (!begun) throw problem('not-found', 'It may be playable by now: reload the page.');
      return {};
    },
  }),
];
