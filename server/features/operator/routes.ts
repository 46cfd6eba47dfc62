import { PageQuery, page } from '../../../contract/common.ts';
import { OutboxMessage } from '../../../contract/operator.ts';
import { route } from '../../platform/http/route.ts';
import type { Platform } from '../../platform/index.ts';

export const routes = ({ mailer }: Platform) => [
  route({
    method: 'GET',
    url: '/api/v1/outbox',
    tag: 'operator',
    summary: 'Messages that wait here because no SMTP server is set, newest first',
    auth: 'operator',
    permission: 'outbox.read',
    rate: 'read',
    query: PageQuery.pick({ limit: true }),
    response: { 200: page(OutboxMessage) },
    // Files, not rows: the transaction that authorised this is over before they are read.
    transaction: false,
    async handle({ query }) {
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
];
