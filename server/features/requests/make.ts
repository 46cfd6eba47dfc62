import type { z } from 'zod';
import type { CandidateRequest, RequestInput } from '../../../contract/requests.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type CandidatePrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { accommodationsOf, isLive, loadInvitation } from '../invitations/index.ts';
import { give } from './give.ts';
import { byRule, MOST_OPEN, MOST_PER_HOUR } from './policy.ts';
import { presentOwn } from './present.ts';
import { allByVideo, laterDeadline, rulesNow } from './rules.ts';

const HOUR_MS = 3_600_000;

/**
 * A candidate asks for something, whatever state the invitation is in. What the interview's rules allow holds at once; for the rest
 * a person is asked, by the mail that follows from the event. The event says nothing of what was asked: the log outlives the words.
 * @throws ProblemError state-conflict when the id was used for something else, too-many-requests
 */
export async function makeRequest(
  tx: Tx,
  platform: Platform,
  candidate: CandidatePrincipal,
  input: z.output<typeof RequestInput>,
): Promise<CandidateRequest> {
  // Held, so that a repetition waits for the first one.
  await tx
    .selectFrom('invitations')
    .select('id')
    .where('id', '=', candidate.invitationId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  const invitation = await loadInvitation(tx, candidate.invitationId);
  if (!invitation) throw problem('not-found');
  const before = await tx.selectFrom('requests').selectAll().where('id', '=', input.id).executeTakeFirst();
  if (before) {
    const same = before.invitation_id === invitation.id && before.kind === input.kind && before.text === input.text;
    if (!same) throw problem('state-conflict', 'Use a new id for a new request.');
    return presentOwn(before, new Map());
  }
  const now = platform.clock.now();
  const hourAgo = new Date(now.getTime() - HOUR_MS);
  const { recent, open } = await tx
    .selectFrom('requests')
    .select((e) => [
      e.fn.countAll<number>().filterWhere('created_at', '>', hourAgo).as('recent'),
      e.fn.countAll<number>().filterWhere('answered_at', 'is', null).as('open'),
    ])
    .where('invitation_id', '=', invitation.id)
    .executeTakeFirstOrThrow();
  if (recent >= MOST_PER_HOUR || open >= MOST_OPEN) {
    throw problem('too-many-requests', 'Your earlier requests are with a person. Wait for an answer.', {
      retryAfterSeconds: HOUR_MS / 1000,
    });
  }
  const rules = await rulesNow(tx, invitation, now);
  const { grant, left } = byRule(rules, accommodationsOf(invitation), input, {
    laterDeadline: laterDeadline(invitation, rules),
    live: isLive(invitation.state),
    allByVideo: !input.wants.includes('sign-language') || (await allByVideo(tx, invitation)),
  });
  await give(tx, platform, candidate, invitation, grant);
  const row = await tx
    .insertInto('requests')
    .values({
      organisation_id: candidate.organisationId,
      id: input.id,
      invitation_id: invitation.id,
      interview_id: invitation.interview_id,
      kind: input.kind,
      wants: JSON.stringify([...new Set(input.wants)]),
      text: input.text,
      created_at: now,
      answered_at: left ? null : now,
      answered_by: null,
      given_at_once: Object.keys(grant).length > 0,
      granted: Object.keys(grant).length > 0 ? JSON.stringify(grant) : null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await platform.events.append(tx, {
    organisationId: candidate.organisationId,
    kind: left ? 'request.made' : 'request.granted',
    actor: actorOf(candidate),
    interviewId: invitation.interview_id,
    invitationId: invitation.id,
    subjectId: row.id,
  });
  return presentOwn(row, new Map());
}
