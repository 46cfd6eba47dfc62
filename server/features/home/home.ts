import { sql } from 'kysely';
import type { z } from 'zod';
import type { Home } from '../../../contract/home.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import type { Platform } from '../../platform/index.ts';
import { presentExample } from '../examples/index.ts';
import { listInterviews } from '../interviews/index.ts';
import { listOpenRequests } from '../requests/index.ts';
import { reviewQueue } from '../reviews/index.ts';
import { mayInOrganisation } from '../visibility/index.ts';
import { lately } from './lately.ts';
import { toDecide } from './to-decide.ts';
import { dueSoon, undelivered } from './waiting.ts';

const MOST_INTERVIEWS = 6;

/** Whether anybody but this member is here; the example's people are not. Cost: three rows of an index. */
async function hasTeam(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select m."userId" from auth.member m
      where not exists (select 1 from examples e where m."userId" = any(e.reviewers)) limit 2) people`.execute(tx);
  return (rows[0]?.n ?? 0) > 1;
}

/** The first page: each part is what the list behind it would show this member, its beginning only. */
export async function home(tx: Tx, platform: Platform, principal: MemberPrincipal): Promise<z.input<typeof Home>> {
  const now = platform.clock.now();
  const queue = await reviewQueue(tx, principal, { limit: 100 });
  const requests = await listOpenRequests(tx, principal, { limit: 20 }, now);
  const open = await listInterviews(tx, principal, { state: 'open', limit: MOST_INTERVIEWS });
  const drafts = await listInterviews(tx, principal, { state: 'draft', limit: 3 });
  const any = await listInterviews(tx, principal, { limit: 2 });
  const { config } = platform;
  return {
    begun: { interview: any.items.some((i) => !i.example), team: await hasTeam(tx) },
    review: {
      count: queue.items.length,
      more: queue.nextCursor !== null,
      seconds: queue.items.reduce((sum, item) => sum + item.seconds, 0),
    },
    requests: { count: requests.items.length, more: requests.nextCursor !== null },
    decide: await toDecide(tx, principal, 5),
    due: await dueSoon(tx, principal, now),
    undelivered: await undelivered(tx, principal, now),
    operator: principal.operator ? { mail: config.smtpUrl !== null, secureContext: config.secureContext } : null,
    example: mayInOrganisation('example.manage', principal.role) ? await presentExample(tx) : null,
    drafts: drafts.items.filter((i) => i.access === 'manage').map(({ id, title }) => ({ id, title })),
    interviews: open.items,
    moreInterviews: open.nextCursor !== null,
    lately: await lately(tx, principal),
  };
}
