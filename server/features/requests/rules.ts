import type { AtOnce } from '../../../contract/accommodations.ts';
import type { Tx } from '../../platform/database/index.ts';
import { versionById } from '../interviews/index.ts';
import { daysAfter, type Invitation, isLive, nothingAtOnce } from '../invitations/index.ts';

/** Where more days by rule lead; null where the rules give none. */
export const laterDeadline = (invitation: Invitation, { extensionDays }: AtOnce): Date | null =>
  extensionDays > 0 ? daysAfter(invitation.deadline_at, extensionDays, invitation.deadline_zone) : null;

/**
 * What asking gives this candidate now, without a person. Nothing after the invitation has ended; more days once, and only while they
 * would lead into the future, so that everybody has the same last moment.
 */
export async function rulesNow(tx: Tx, invitation: Invitation, now: Date): Promise<AtOnce> {
  if (!isLive(invitation.state) || invitation.interview_state !== 'open') return nothingAtOnce;
  const rules = invitation.at_once;
  const later = laterDeadline(invitation, rules);
  const days = later && later > now && !(await extendedByRule(tx, invitation.id));
  return { ...rules, extensionDays: days ? rules.extensionDays : 0 };
}

/** Whether every question of this interview takes a video as it is; those to tick need none. */
export async function allByVideo(tx: Tx, invitation: Invitation): Promise<boolean> {
  const version = await versionById(tx, invitation.interview_version_id);
  return version?.content.questions.every(({ kinds }) => kinds.includes('video') || kinds.includes('choice')) ?? false;
}

const extendedByRule = async (tx: Tx, invitationId: string): Promise<boolean> =>
  Boolean(
    await tx
      .selectFrom('requests')
      .select('id')
      .where('invitation_id', '=', invitationId)
      .where('kind', '=', 'extension')
      .where('given_at_once', '=', true)
      .limit(1)
      .executeTakeFirst(),
  );
