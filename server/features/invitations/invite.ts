import type { z } from 'zod';
import type { InviteInput } from '../../../contract/invitations.ts';
import { isPgError, type Tx } from '../../platform/database/index.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/index.ts';
import { upsertCandidate } from '../candidates/index.ts';
import { organisationOf } from '../members/index.ts';
import { candidateCode } from './code.ts';
import { deadlineFor } from './deadline.ts';
import type { InvitationRow } from './tables.ts';

export type NewRow = Omit<InvitationRow, 'code' | 'delivery' | 'generation' | 'revision' | 'accommodations'>;

type OpenInterview = Awaited<ReturnType<typeof openInterview>>;

/** More tries than any interview needs: the last of them choose among millions. */
const MOST_TRIES = 40;

/**
 * Invites one person to an open interview. The mail goes out by itself, from the event. `example`: one more of the made-up people.
 * @throws ProblemError state-conflict, interview-closed
 * @returns the invitation's id
 */
export async function invite(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  interviewId: string,
  input: z.output<typeof InviteInput>,
  { example = false }: { example?: boolean } = {},
): Promise<string> {
  const interview = await openInterview(tx, interviewId, example);
  const now = platform.clock.now();
  const organisation = await organisationOf(tx);
  const candidate = await upsertCandidate(tx, {
    organisationId: by.organisationId,
    name: input.name,
    email: input.email,
    language: input.language ?? null,
    timeZone: input.timeZone ?? null,
    defaults: { language: interview.language, timeZone: organisation.timeZone },
    now,
  });
  const row = rowFor(platform, by, interview, candidate, now);
  await insertWithCode(tx, row);
  await platform.events.append(tx, {
    organisationId: by.organisationId,
    kind: 'invitation.created',
    actor: actorOf(by),
    interviewId,
    invitationId: row.id,
    subjectId: row.id,
  });
  return row.id;
}

/**
 * The interview that somebody is to be invited to, held until the transaction ends: shared with other inviters, against whoever closes it.
 * @throws ProblemError not-found, state-conflict, interview-closed
 */
export async function openInterview(tx: Tx, interviewId: string, example = false) {
  const interview = await tx
    .selectFrom('interviews')
    .selectAll()
    .where('id', '=', interviewId)
    .forShare()
    .executeTakeFirst();
  if (!interview) throw problem('not-found');
  // Whoever is real would be among people who are not, and would go when the example does.
  if (interview.example && !example)
    throw problem('state-conflict', 'This is an example: nobody is invited to it. Make an interview of your own.');
  if (interview.state === 'draft' || !interview.published_version_id)
    throw problem('state-conflict', 'Publish the interview, then invite.');
  if (interview.state !== 'open') throw problem('interview-closed', 'Nobody more can be invited.');
  return { ...interview, published_version_id: interview.published_version_id };
}

/** A fresh invitation, without its code. @throws ProblemError state-conflict where the interview's deadline has passed */
export function rowFor(
  platform: Platform,
  by: MemberPrincipal,
  interview: OpenInterview,
  candidate: { readonly id: string; readonly time_zone: string },
  now: Date,
): NewRow {
  const deadline = deadlineFor(interview.deadline, now, candidate.time_zone);
  if (deadline <= now)
    throw problem('state-conflict', 'The interview’s deadline has passed. Give it a later one first.');
  const id = newId();
  return {
    organisation_id: by.organisationId,
    id,
    interview_id: interview.id,
    interview_version_id: interview.published_version_id,
    candidate_id: candidate.id,
    state: 'invited',
    deadline_at: deadline,
    deadline_zone: candidate.time_zone,
    link_hash: platform.secrets.linkHash(platform.secrets.link('invitation', id, 1)),
    created_at: now,
    created_by: by.userId,
    opened_at: null,
    consented_at: null,
    started_at: null,
    submitted_at: null,
    ended_at: null,
    latest_decision: null,
    latest_decision_by: null,
  };
}

async function insertWithCode(tx: Tx, row: NewRow): Promise<void> {
  for (let taken = 0; taken < MOST_TRIES; taken++) {
    try {
      const done = await tx
        .insertInto('invitations')
        .values({ ...row, code: candidateCode(taken) })
        .onConflict((c) => c.columns(['organisation_id', 'interview_id', 'code']).doNothing())
        .returning('id')
        .executeTakeFirst();
      if (done) return;
    } catch (error) {
      if (isPgError(error, '23505', 'invitations_once')) {
        throw problem(
          'state-conflict',
          'This person is invited already. Send the link again, or cancel that invitation first.',
        );
      }
      throw error;
    }
  }
  throw problem('unavailable', 'No free code was found. Try again.', { retryAfterSeconds: 1 });
}
