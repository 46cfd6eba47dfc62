import { Language } from '../../../contract/common.ts';
import type { Reaction } from '../../platform/events.ts';
import type { Platform } from '../../platform/index.ts';
import { loadInvitation } from '../invitations/index.ts';
import { memberInvitationForMail } from '../members/index.ts';
import { queueMail } from './queue.ts';
import { reactToRequests } from './requests.ts';
import type { Template } from './tables.ts';

const language = (text: string): Language => Language.catch('en').parse(text);

/** Which events a mail follows from. All mail of Vorab begins here. */
export function reactToEvents(platform: Platform): void {
  const toCandidate =
    (template: Template): Reaction =>
    async (tx, event) => {
      const invitation = event.invitationId ? await loadInvitation(tx, event.invitationId) : null;
      if (!invitation) return;
      await queueMail(tx, platform, {
        event,
        template,
        language: language(invitation.candidate_language),
        recipientKind: 'candidate',
        recipientId: invitation.candidate_id,
        subjectId: invitation.id,
      });
    };
  platform.events.on('invitation.created', toCandidate('invitation'));
  platform.events.on('invitation.link-renewed', toCandidate('invitation'));
  platform.events.on('invitation.submitted', toCandidate('receipt'));
  reactToRequests(platform);
  platform.events.on('member.invited', async (tx, event) => {
    const invited = event.subjectId ? await memberInvitationForMail(tx, event.subjectId) : null;
    if (!invited) return;
    await queueMail(tx, platform, {
      event,
      template: 'member-invitation',
      language: language(invited.language),
      recipientKind: 'member-invitation',
      recipientId: invited.id,
      subjectId: invited.id,
    });
  });
}
