import { memberInvitationForMail } from '../members/index.ts';
import { composeMemberInvitation } from './compose.ts';
import { officeOf } from './house.ts';
import type { Render } from './render.ts';

export const toInvitedMember: Render = async (tx, platform, mail) => {
  const invited = await memberInvitationForMail(tx, mail.subject_id);
  const now = platform.clock.now();
  if (invited?.state !== 'pending' || invited.expires_at <= now) return null;
  const { house, zone } = await officeOf(tx, mail.language);
  return {
    to: { name: '', address: invited.email },
    replyTo: invited.inviterEmail ? { name: invited.inviterName ?? '', address: invited.inviterEmail } : null,
    draft: composeMemberInvitation({
      language: mail.language,
      house,
      contact: invited.inviterName ?? null,
      now,
      link: `${platform.config.publicUrl}/join#${platform.secrets.link('member-invitation', invited.id, invited.generation)}`,
      inviter: invited.inviterName ?? house.name,
      role: invited.role,
      expiresAt: invited.expires_at,
      zone,
    }),
  };
};
