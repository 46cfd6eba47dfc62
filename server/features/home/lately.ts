import type { z } from 'zod';
import { DecisionKind } from '../../../contract/decisions.ts';
import type { EventKind } from '../../../contract/events.ts';
import type { Home } from '../../../contract/home.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { look, presentEvents } from '../timeline/index.ts';

/** What is news to people; the rest is what lies between. */
const news: ReadonlySet<EventKind> = new Set([
  'interview.published',
  'interview.closed',
  'invitation.started',
  'invitation.submitted',
  'invitation.withdrawn',
  'review.submitted',
  'decision.made',
  'request.made',
  'mail.failed',
  'member.joined',
]);

/** So far back one looks: a fixed cost, however long the log is. */
const LOOK_BACK = 300;
const MOST = 8;

/** The latest news that this member may hear, newest first. The same filter as everywhere, and names as visibility allows. */
export async function lately(tx: Tx, principal: MemberPrincipal): Promise<z.input<typeof Home>['lately']> {
  const rows = await tx
    .selectFrom('events')
    .selectAll()
    .where('organisation_id', '=', principal.organisationId)
    .orderBy('xid', 'desc')
    .orderBy('seq', 'desc')
    .limit(LOOK_BACK)
    .execute();
  const candidates = rows.filter((r) => news.has(r.kind));
  const visible = await presentEvents(tx, principal, candidates);
  const handedIn = new Set(visible.filter((e) => e.kind === 'invitation.submitted').map((e) => e.invitationId));
  // That somebody began is no news once they have handed in.
  const shown = visible.filter((e) => e.kind !== 'invitation.started' || !handedIn.has(e.invitationId)).slice(0, MOST);
  const around = await look(
    tx,
    principal,
    shown.map((e) => ({ invitation_id: e.invitationId, interview_id: e.interviewId })),
  );
  return shown.map((event) => {
    const invitation = event.invitationId ? around.invitations.get(event.invitationId) : undefined;
    const identity = event.invitationId ? around.visibility.get(event.invitationId)?.identity === true : false;
    return {
      cursor: event.cursor,
      kind: event.kind,
      at: event.at,
      actor: event.actor.name,
      interviewId: event.interviewId,
      interviewTitle: event.interviewId ? (around.titles.get(event.interviewId) ?? null) : null,
      invitationId: event.invitationId,
      code: invitation?.code ?? null,
      name: identity ? (invitation?.name ?? null) : null,
      decision: event.kind === 'decision.made' ? DecisionKind.nullable().catch(null).parse(event.data.kind) : null,
    };
  });
}
