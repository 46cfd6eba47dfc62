import { sql } from 'kysely';
import { Language } from '../../../contract/common.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { NewEvent, Reaction } from '../../platform/events.ts';
import type { Platform } from '../../platform/index.ts';
import { type Invitation, loadInvitation, loadInvitations } from '../invitations/index.ts';
import { memberInvitationForMail } from '../members/index.ts';
import { reactToAccounts } from './accounts.ts';
import { reactToMentions } from './mentions.ts';
import { UNDO_SECONDS } from './policy.ts';
import { queueMail } from './queue.ts';
import { reactToRequests } from './requests.ts';
import { dropQueued } from './state.ts';
import type { Template } from './tables.ts';

const language = (text: string): Language => Language.catch('en').parse(text);

/** Which events a mail follows from. All mail of Vorab begins here. */
export function reactToEvents(platform: Platform): void {
  const write = (
    tx: Tx,
    event: NewEvent & { seq: number },
    invitation: Invitation,
    template: Template,
    more: { subjectId?: string; delaySeconds?: number } = {},
  ) =>
    queueMail(tx, platform, {
      event: { ...event, invitationId: invitation.id },
      template,
      language: language(invitation.candidate_language),
      recipientKind: 'candidate',
      recipientId: invitation.candidate_id,
      subjectId: invitation.id,
      ...more,
    });
  const toCandidate =
    (template: Template): Reaction =>
    async (tx, event) => {
      const invitation = event.invitationId ? await loadInvitation(tx, event.invitationId) : null;
      if (invitation) await write(tx, event, invitation, template);
    };
  /** For what may still be taken back, to somebody whom our first letter reached: the others have nothing to hear about. */
  const toInvited =
    (template: Template): Reaction =>
    async (tx, event) => {
      const invitation = event.invitationId ? await loadInvitation(tx, event.invitationId) : null;
      if (!invitation || invitation.delivery === 'failed' || invitation.candidate_erased_at) return;
      await write(tx, event, invitation, template, { delaySeconds: UNDO_SECONDS });
    };
  platform.events.on('invitation.created', toCandidate('invitation'));
  platform.events.on('invitation.link-renewed', toCandidate('invitation'));
  platform.events.on('invitation.sent-again', toCandidate('invitation'));
  platform.events.on('answer.reopened', toCandidate('answer-reopened'));
  platform.events.on('invitation.submitted', toCandidate('receipt'));
  platform.events.on('invitation.extended', toInvited('deadline-extended'));
  platform.events.on('invitation.cancelled', toInvited('cancelled'));
  // Who asks to be forgotten gets no letter about it: their invitations were cancelled a moment ago, in this transaction.
  platform.events.on('candidate.erasure-requested', async (tx, event) => {
    if (event.subjectId) await dropQueued(tx, { recipientId: event.subjectId });
  });
  platform.events.on('interview.closed', async (tx, event) => {
    // Whoever closed it may have chosen to tell people themselves.
    if (event.data?.tell === false) return;
    for (const invitation of event.interviewId ? await waitingFor(tx, event.interviewId, event.at) : [])
      await write(tx, event, invitation, 'interview-closed', { delaySeconds: UNDO_SECONDS });
  });
  platform.events.on('message.queued', async (tx, event) => {
    const invitation = event.invitationId ? await loadInvitation(tx, event.invitationId) : null;
    if (!invitation || !event.subjectId) return;
    await write(tx, event, invitation, 'message', { subjectId: event.subjectId, delaySeconds: UNDO_SECONDS });
  });
  reactToRequests(platform);
  reactToMentions(platform);
  reactToAccounts(platform);
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

/** Who still had time to answer, and was reached. */
async function waitingFor(tx: Tx, interviewId: string, now: Date): Promise<Invitation[]> {
  const { rows } = await sql<{ id: string }>`
    select id from invitations where interview_id = ${interviewId} and state in ('invited', 'opened', 'started')
    and deadline_at > ${now} and delivery <> 'failed'`.execute(tx);
  return loadInvitations(
    tx,
    rows.map((r) => r.id),
  );
}
