import type { Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/index.ts';
import type { Letter } from '../../platform/mail/index.ts';
import { versionById } from '../interviews/index.ts';
import { linkOf, loadInvitation } from '../invitations/index.ts';
import { memberInvitationForMail, organisationOf, peopleById } from '../members/index.ts';
import { composeInvitation, composeMemberInvitation, composeReceipt } from './compose.ts';
import { asHtml, asText, type Draft } from './letter.ts';
import { renderRequest } from './requests.ts';
import type { MailRow } from './tables.ts';

type Address = Letter['to'];

/**
 * The mail as it should go out now: facts as they are, the link derived. Null where it is no longer needed: the invitation ended, the
 * person was erased, the member invitation was used.
 */
export function render(tx: Tx, platform: Platform, mail: MailRow): Promise<Letter | null> {
  if (mail.template === 'request-made' || mail.template === 'request-answered')
    return renderRequest(tx, platform, mail);
  return mail.template === 'member-invitation' ? toMember(tx, platform, mail) : toCandidate(tx, platform, mail);
}

const letter = (mail: MailRow, to: Address, draft: Draft, replyTo: Address | undefined): Letter => ({
  messageId: mail.message_id,
  to,
  subject: draft.subject,
  text: asText(draft),
  html: asHtml(draft),
  replyTo,
});

async function toCandidate(tx: Tx, platform: Platform, mail: MailRow): Promise<Letter | null> {
  const invitation = await loadInvitation(tx, mail.subject_id);
  if (!invitation?.candidate_email || invitation.state === 'cancelled' || invitation.state === 'withdrawn') return null;
  const version = await versionById(tx, invitation.interview_version_id);
  if (!version) return null;
  const organisation = await organisationOf(tx);
  const inviterId = invitation.created_by;
  const inviter = inviterId ? (await peopleById(tx, [inviterId])).get(inviterId) : undefined;
  const facts = {
    language: mail.language,
    organisation: organisation.name,
    link: linkOf(platform, invitation),
    name: invitation.candidate_name ?? invitation.candidate_email,
    title: version.content.title,
    contact: inviter?.name ?? organisation.name,
    zone: invitation.deadline_zone,
  };
  const draft =
    mail.template === 'receipt' && invitation.submitted_at
      ? composeReceipt({ ...facts, submittedAt: invitation.submitted_at })
      : composeInvitation({
          ...facts,
          questions: version.content.questions.length,
          minutes: version.content.minutes,
          deadlineAt: invitation.deadline_at,
        });
  const to = { name: invitation.candidate_name ?? '', address: invitation.candidate_email };
  return letter(mail, to, draft, inviter && { name: inviter.name, address: inviter.email });
}

async function toMember(tx: Tx, platform: Platform, mail: MailRow): Promise<Letter | null> {
  const invited = await memberInvitationForMail(tx, mail.subject_id);
  if (invited?.state !== 'pending' || invited.expires_at <= platform.clock.now()) return null;
  const { timeZone } = await organisationOf(tx);
  const draft = composeMemberInvitation({
    language: mail.language,
    organisation: invited.organisationName,
    link: `${platform.config.publicUrl}/join#${platform.secrets.link('member-invitation', invited.id, invited.generation)}`,
    inviter: invited.inviterName ?? invited.organisationName,
    role: invited.role,
    expiresAt: invited.expires_at,
    zone: timeZone,
  });
  const replyTo = invited.inviterEmail ? { name: invited.inviterName ?? '', address: invited.inviterEmail } : undefined;
  return letter(mail, { name: '', address: invited.email }, draft, replyTo);
}
