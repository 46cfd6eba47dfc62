import { Language } from '../../../contract/common.ts';
import type { Reaction } from '../../platform/events.ts';
import type { Platform } from '../../platform/index.ts';
import { watchersOf } from '../interviews/index.ts';
import { loadInvitation } from '../invitations/index.ts';
import { organisationOf, peopleById } from '../members/index.ts';
import { mentionsOf } from '../notes/index.ts';
import { compose } from './compose.ts';
import { officeOf } from './house.ts';
import { short } from './letter.ts';
import { queueMail } from './queue.ts';
import type { Render } from './render.ts';
import { textsIn } from './texts/index.ts';

/** Whoever is mentioned in a note hears of it once, however often the note is changed. */
export function reactToMentions(platform: Platform): void {
  const tell: Reaction = async (tx, event) => {
    const note = event.subjectId ? await mentionsOf(tx, event.subjectId) : null;
    if (!note || note.mentioned.length === 0) return;
    const told = await tx
      .selectFrom('mails')
      .select('recipient_id')
      .where('subject_id', '=', note.noteId)
      .where('template', '=', 'mention')
      .execute();
    const { language } = await organisationOf(tx);
    for (const userId of note.mentioned.filter((id) => told.every((mail) => mail.recipient_id !== id))) {
      await queueMail(tx, platform, {
        // On no timeline: that there is a note is for whoever may see notes.
        event: { ...event, interviewId: null, invitationId: null },
        template: 'mention',
        language: Language.catch('en').parse(language),
        recipientKind: 'member',
        recipientId: userId,
        subjectId: note.noteId,
      });
    }
  };
  platform.events.on('note.added', tell);
  platform.events.on('note.edited', tell);
}

/**
 * Says who mentions them and where, and nothing of the note: whoever has not rated yet may not know it, and mailboxes keep
 * everything. The candidate goes by their code, for blind review's sake.
 */
export const mention: Render = async (tx, platform, mail) => {
  const note = await mentionsOf(tx, mail.subject_id);
  if (!note?.mentioned.includes(mail.recipient_id)) return null;
  const invitation = await loadInvitation(tx, note.invitationId);
  const people = await peopleById(tx, [mail.recipient_id, note.authorId]);
  const [member, author] = [people.get(mail.recipient_id), people.get(note.authorId)];
  const watches = (await watchersOf(tx, note.interviewId)).some(({ userId }) => userId === mail.recipient_id);
  if (!invitation || invitation.candidate_erased_at || !member || !author || !watches) return null;
  const t = textsIn[mail.language];
  const { house } = await officeOf(tx, mail.language);
  const values = { author: author.name, code: invitation.code, title: short(invitation.interview_title) };
  return {
    to: { name: member.name, address: member.email },
    replyTo: { name: author.name, address: author.email },
    draft: compose(
      { language: mail.language, house, contact: null, now: platform.clock.now() },
      {
        subject: t('mention.subject', values),
        preheader: t('mention.preheader'),
        greeting: t('greeting', { name: member.name }),
        paragraphs: [t('mention.intro', values), t('mention.hidden')],
        button: {
          label: t('mention.button'),
          url: `${platform.config.publicUrl}/interviews/${note.interviewId}/review/${note.invitationId}`,
        },
        signature: [],
      },
    ),
  };
};
