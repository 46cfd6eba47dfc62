import type { z } from 'zod';
import { Language } from '../../../contract/common.ts';
import type { Message, MessageDraft, MessageInput } from '../../../contract/messages.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/index.ts';
import { type Invitation, loadInvitation } from '../invitations/index.ts';
import { assertFields, fill, type MergeValues } from './merge.ts';
import { presentMessages } from './present.ts';
import { changeMail } from './state.ts';
import { listTemplates } from './templates.ts';
import { around } from './to-candidate.ts';

/** Whom one writes to. @throws ProblemError not-found, state-conflict */
async function addressee(tx: Tx, invitationId: string): Promise<Invitation> {
  const invitation = await loadInvitation(tx, invitationId);
  if (!invitation) throw problem('not-found');
  if (invitation.example)
    throw problem('state-conflict', 'This is an example: its candidates are made up, so nobody gets mail.');
  if (!invitation.candidate_email) throw problem('state-conflict', 'This candidate’s data was erased.');
  return invitation;
}

/** What a writer's text is filled with. The link stays a field: what opens the door is stored nowhere. */
export async function valuesFor(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  invitation: Invitation,
): Promise<{ language: Language; values: MergeValues }> {
  const language = Language.catch('en').parse(invitation.candidate_language);
  const a = await around(tx, platform, { invitation_id: invitation.id, language }, by.userId);
  if (!a) throw problem('state-conflict', 'This candidate’s data was erased.');
  const { name, title, house, contact } = a.facts;
  return { language, values: { name, title, organisation: house.name, recruiter: contact ?? house.name } };
}

/** Every template, filled in for this candidate, in their language, to be edited and sent. */
export async function draftsFor(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  invitationId: string,
): Promise<MessageDraft[]> {
  const { language, values } = await valuesFor(tx, platform, by, await addressee(tx, invitationId));
  return (await listTemplates(tx)).map((t) => ({
    templateId: t.id,
    purpose: t.purpose,
    name: t.name[language],
    subject: fill(t.subject[language], values),
    body: fill(t.body[language], values),
  }));
}

/** Puts a message on its way; it leaves after a while, so that it can be taken back. @throws ProblemError invalid-input */
export async function writeMessage(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  invitationId: string,
  input: z.output<typeof MessageInput>,
): Promise<Message> {
  assertFields({ subject: input.subject, body: input.body });
  if (input.subject.includes('{link}'))
    throw problem('invalid-input', 'Put the link into the message, not the subject.', {
      errors: [{ path: 'subject', message: 'Put {link} into the message, not the subject.' }],
    });
  const invitation = await addressee(tx, invitationId);
  const { values } = await valuesFor(tx, platform, by, invitation);
  const row = await tx
    .insertInto('messages')
    .values({
      organisation_id: by.organisationId,
      id: newId(),
      invitation_id: invitationId,
      template_id: input.templateId,
      author_id: by.userId,
      subject: fill(input.subject, values),
      body: fill(input.body, values),
      created_at: platform.clock.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await platform.events.append(tx, {
    organisationId: by.organisationId,
    kind: 'message.queued',
    actor: actorOf(by),
    interviewId: invitation.interview_id,
    invitationId,
    subjectId: row.id,
    data: { author: by.userId },
  });
  const [shown] = await presentMessages(tx, [row]);
  if (!shown) throw problem('internal');
  return shown;
}

/** Takes a message back that has not left: its words are gone from here, and nobody was sent any. @throws ProblemError state-conflict */
export async function takeBack(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  invitationId: string,
  messageId: string,
): Promise<Message> {
  const row = await tx
    .selectFrom('messages')
    .selectAll()
    .where('id', '=', messageId)
    .where('invitation_id', '=', invitationId)
    .executeTakeFirst();
  const mail =
    row &&
    (await tx
      .selectFrom('mails')
      .selectAll()
      .where('subject_id', '=', messageId)
      .where('template', '=', 'message')
      .executeTakeFirst());
  if (!row || !mail) throw problem('not-found');
  const waits = mail.state === 'queued' && mail.attempts === 0;
  if (!waits || !(await changeMail(tx, platform, mail, { state: 'cancelled', final: false })))
    throw problem('state-conflict', 'It has left already.');
  const [shown] = await presentMessages(tx, [row]);
  await tx.deleteFrom('messages').where('id', '=', messageId).execute();
  const invitation = await loadInvitation(tx, invitationId);
  await platform.events.append(tx, {
    organisationId: by.organisationId,
    kind: 'message.taken-back',
    actor: actorOf(by),
    interviewId: invitation?.interview_id ?? null,
    invitationId,
    subjectId: messageId,
    data: { author: row.author_id },
  });
  if (!shown) throw problem('internal');
  return shown;
}
