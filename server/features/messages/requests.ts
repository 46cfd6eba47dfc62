import { Language } from '../../../contract/common.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/index.ts';
import type { Letter } from '../../platform/mail/index.ts';
import { linkOf } from '../invitations/index.ts';
import { organisationOf, peopleById } from '../members/index.ts';
import { requestForMail, whoIsAsked } from '../requests/index.ts';
import { asHtml, asText, type Draft, subjectLine } from './letter.ts';
import { queueMail } from './queue.ts';
import type { MailRow } from './tables.ts';
import { textsIn } from './texts/index.ts';
import { inWords } from './when.ts';

/** A request is told to whoever can answer it, its answer to who asked. */
export function reactToRequests(platform: Platform): void {
  platform.events.on('request.made', async (tx, event) => {
    const found = await requestForMail(tx, event.seq);
    if (!found) return;
    const { language } = await organisationOf(tx);
    for (const userId of await whoIsAsked(tx, found.invitation)) {
      await queueMail(tx, platform, {
        event,
        template: 'request-made',
        language: Language.catch('en').parse(language),
        recipientKind: 'member',
        recipientId: userId,
        subjectId: found.invitation.id,
      });
    }
  });
  platform.events.on('request.answered', async (tx, event) => {
    const found = await requestForMail(tx, event.seq);
    if (!found) return;
    await queueMail(tx, platform, {
      event,
      template: 'request-answered',
      language: Language.catch('en').parse(found.invitation.candidate_language),
      recipientKind: 'candidate',
      recipientId: found.invitation.candidate_id,
      subjectId: found.invitation.id,
    });
  });
}

/** Either mail, from the facts as they are now; null where nobody needs it any more. */
export async function renderRequest(tx: Tx, platform: Platform, mail: MailRow): Promise<Letter | null> {
  const found = await requestForMail(tx, mail.event_seq);
  if (!found?.invitation.candidate_email || found.invitation.state === 'cancelled') return null;
  return mail.template === 'request-made' ? made(tx, platform, mail, found) : answered(tx, platform, mail, found);
}

type Found = NonNullable<Awaited<ReturnType<typeof requestForMail>>>;

const send = (mail: MailRow, to: Letter['to'], replyTo: Letter['to'] | undefined, draft: Draft): Letter => ({
  messageId: mail.message_id,
  to,
  subject: subjectLine(draft.subject),
  text: asText(draft),
  html: asHtml(draft),
  replyTo,
});

/**
 * To the recruiter. What somebody needs may tell of a disability, so an adjustment's words stay on the page, where they can be
 * erased; mailboxes keep everything.
 */
async function made(tx: Tx, platform: Platform, mail: MailRow, { request, invitation }: Found): Promise<Letter | null> {
  const t = textsIn[mail.language];
  const member = (await peopleById(tx, [mail.recipient_id])).get(mail.recipient_id);
  if (!member || request.answered_at) return null;
  const organisation = await organisationOf(tx);
  const name = invitation.candidate_name ?? invitation.code;
  const values = { name, title: invitation.interview_title, kind: request.kind.replace('-', '') };
  const shown = request.kind !== 'adjustment' && request.text !== '';
  return send(
    mail,
    { name: member.name, address: member.email },
    { name: invitation.candidate_name ?? '', address: invitation.candidate_email ?? '' },
    {
      language: mail.language,
      from: organisation.name,
      fallback: t('link.fallback'),
      subject: t('request.subject', values),
      greeting: t('greeting', { name: member.name }),
      paragraphs: [
        t('request.intro', values),
        ...(shown ? [request.text] : []),
        t('request.deadline', { deadline: inWords(invitation.deadline_at, organisation.timeZone, mail.language) }),
      ],
      button: { label: t('request.button'), url: `${platform.config.publicUrl}/requests?request=${request.id}` },
      afterButton: [t('request.reply', { name })],
    },
  );
}

async function answered(
  tx: Tx,
  platform: Platform,
  mail: MailRow,
  { request, invitation }: Found,
): Promise<Letter | null> {
  if (!request.answered_by) return null;
  const t = textsIn[mail.language];
  const organisation = await organisationOf(tx);
  const member = (await peopleById(tx, [request.answered_by])).get(request.answered_by);
  const grant = request.granted ?? {};
  const gave = [
    ...(grant.timeFactor === undefined
      ? []
      : [
          grant.timeFactor === null
            ? t('answer.no-limit')
            : t('answer.time', { factor: new Intl.NumberFormat(mail.language).format(grant.timeFactor) }),
        ]),
    ...(grant.extraTakes ? [t('answer.takes', { count: grant.extraTakes })] : []),
    ...(grant.questionsFirst ? [t('answer.questions-first')] : []),
    ...(grant.otherKinds ? [t('answer.other-kinds')] : []),
    ...(grant.deadlineAt
      ? [t('answer.until', { deadline: inWords(new Date(grant.deadlineAt), invitation.deadline_zone, mail.language) })]
      : []),
  ];
  return send(
    mail,
    { name: invitation.candidate_name ?? '', address: invitation.candidate_email ?? '' },
    member && { name: member.name, address: member.email },
    {
      language: mail.language,
      from: organisation.name,
      fallback: t('link.fallback'),
      subject: t('answer.subject', { title: invitation.interview_title }),
      greeting: t('greeting', { name: invitation.candidate_name ?? '' }),
      paragraphs: [
        t('answer.intro', { name: member?.name ?? organisation.name, title: invitation.interview_title }),
        ...gave,
        ...(request.answer ? [request.answer] : []),
        ...(gave.length > 0 ? [t('answer.unseen')] : []),
      ],
      button: { label: t('answer.button'), url: linkOf(platform, invitation) },
      afterButton: [t('answer.reply', { name: member?.name ?? organisation.name })],
    },
  );
}
