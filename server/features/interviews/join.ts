import type { Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/index.ts';
import { grantsOf } from '../members/index.ts';
import { existingInterviews, setAccess } from './members.ts';

/** Somebody joined: what their invitation granted becomes access. */
export async function grantOnJoin(
  tx: Tx,
  platform: Platform,
  joined: { organisationId: string; memberInvitationId: string; userId: string },
): Promise<void> {
  await dropOld(tx, joined.userId);
  const grants = await grantsOf(tx, joined.memberInvitationId);
  const existing = await existingInterviews(
    tx,
    grants.map((g) => g.interviewId),
  );
  for (const { interviewId, access } of grants.filter((g) => existing.has(g.interviewId))) {
    await setAccess(tx, platform, {
      organisationId: joined.organisationId,
      interviewId,
      userId: joined.userId,
      access,
      actor: { kind: 'member', id: joined.userId },
    });
  }
}

/** What somebody had before they left stays until they come back, so that leaving can be taken back; coming back begins with none. */
async function dropOld(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('interview_members').where('user_id', '=', userId).execute();
}
