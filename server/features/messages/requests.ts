import { Language } from '../../../contract/common.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/index.ts';
import { organisationOf, peopleById } from '../members/index.ts';
import { requestForMail, whoIsAsked } from '../requests/index.ts';
import { compose, forCandidate } from './compose.ts';
import { officeOf } from './house.ts';
import { short } from './letter.ts';
import { queueMail } from './queue.ts';
import type { Render } from './render.ts';
import { dropQueued } from './state.ts';
import type { MailRow } from './tables.ts';
import { textsIn } from './texts/index.ts';
import { around } from './to-candidate.ts';
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
    // More days that were given with the answer stand in the same letter.
    await dropQueued(tx, { invitationId: found.invitation.id, template: 'deadline-extended' });
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

/**
 * To the recruiter. What somebody needs may tell of a disability, so an adjustment's words stay on the page, where they can be
 * erased; mailboxes keep everything.
 */
export const requestMade: Render = async (tx, platform, mail) => {
  const found = await asked(tx, mail);
  const member = (await peopleById(tx, [mail.recipient_id])).get(mail.recipient_id);
  if (!found || !member || found.request.answered_at) return null;
  const { request, invitation } = found;
  const t = textsIn[mail.language];
  const { house, zone } = await officeOf(tx, mail.language);
  const now = platform.clock.now();
  const name = invitation.candidate_name ?? invitation.code;
  const values = { name, title: short(invitation.interview_title), kind: request.kind.replace('-', '') };
  const shown = request.kind !== 'adjustment' && request.text !== '';
  const deadline = inWords(invitation.deadline_at, zone, mail.language, now);
  return {
    to: { name: member.name, address: member.email },
    replyTo: { name: invitation.candidate_name ?? '', address: found.email },
    draft: compose(
      { language: mail.language, house, contact: null, now },
      {
        subject: t('request.subject', values),
        preheader: shown ? request.text : t('request.deadline', { deadline }),
        greeting: t('greeting', { name: member.name }),
        paragraphs: [t('request.intro', values), ...(shown ? [request.text] : [])],
        facts: [{ label: t('fact.deadline'), value: deadline }],
        button: { label: t('request.button'), url: `${platform.config.publicUrl}/requests?request=${request.id}` },
        afterButton: [t('request.reply', { name })],
        signature: [],
      },
    ),
  };
};

/** To the candidate, from whoever answered. */
export const requestAnswered: Render = async (tx, platform, mail) => {
  const found = await asked(tx, mail);
  const by = found?.request.answered_by;
  const a = by ? await around(tx, platform, mail, by) : null;
  if (!found || !a) return null;
  const { request } = found;
  const { t, when, letter } = forCandidate(a.facts);
  const name = a.facts.contact ?? a.facts.house.name;
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
    ...(grant.deadlineAt ? [t('answer.until', { deadline: when(new Date(grant.deadlineAt)) })] : []),
  ];
  return {
    to: a.to,
    replyTo: a.replyTo,
    draft: letter({
      subject: t('answer.subject'),
      preheader: request.answer || gave.join(' '),
      paragraphs: [
        t('answer.intro', { name }),
        ...(gave.length > 0 ? [gave.join('\n')] : []),
        ...(request.answer ? [request.answer] : []),
        ...(gave.length > 0 ? [t('answer.unseen')] : []),
      ],
      button: { label: t('answer.button'), url: a.facts.link },
      afterButton: [t('answer.reply', { name })],
    }),
  };
};

/** The request that a mail is about; null where nobody needs the mail any more. */
async function asked(tx: Tx, mail: MailRow) {
  const found = await requestForMail(tx, mail.event_seq);
  if (!found?.invitation.candidate_email || found.invitation.state === 'cancelled') return null;
  return { ...found, email: found.invitation.candidate_email };
}
