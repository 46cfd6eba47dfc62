import { sql } from 'kysely';
import type { EventKind } from '../../../contract/events.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Scalar } from '../../platform/events.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { lockInterview } from './load.ts';
import { stateAfter } from './publish.ts';
import type { InterviewAction } from './state.ts';

const eventOf: Record<Exclude<InterviewAction, 'publish'>, EventKind> = {
  close: 'interview.closed',
  reopen: 'interview.reopened',
  archive: 'interview.archived',
  restore: 'interview.restored',
};

async function change(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  id: string,
  action: keyof typeof eventOf,
  data: Record<string, Scalar> = {},
): Promise<void> {
  const row = await lockInterview(tx, id, action === 'restore');
  const state = stateAfter(row, action);
  await tx.updateTable('interviews').set({ state, revision: sql`revision + 1` }).where('id', '=', id).execute();
  await platform.events.append(tx, {
    organisationId: by.organisationId,
    kind: eventOf[action],
    actor: actorOf(by),
    interviewId: id,
    subjectId: id,
    data,
  });
}

/**
 * Nobody is invited and nobody begins from here on; what was handed in can be rated and decided. `tell`: whoever still had time
 * gets a letter.
 */
export const closeInterview = (tx: Tx, platform: Platform, by: MemberPrincipal, id: string, tell: boolean) =>
  change(tx, platform, by, id, 'close', { tell });

/** Opens a closed interview again, as it was: links that still have time work again. An example stays shut. */
export async function reopenInterview(tx: Tx, platform: Platform, by: MemberPrincipal, id: string): Promise<void> {
  const row = await lockInterview(tx, id);
  if (row.example) throw problem('state-conflict', 'This is an example.');
  await change(tx, platform, by, id, 'reopen');
}

/** Out of the way: it can be read and not changed. */
export const archiveInterview = (tx: Tx, platform: Platform, by: MemberPrincipal, id: string) =>
  change(tx, platform, by, id, 'archive');

/** Back from the archive, as it went. */
export const restoreInterview = (tx: Tx, platform: Platform, by: MemberPrincipal, id: string) =>
  change(tx, platform, by, id, 'restore');
