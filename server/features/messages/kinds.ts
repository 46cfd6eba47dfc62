import { accountKinds } from './accounts.ts';
import { composeEnd, composeExtended, composeInvitation, composeReceipt, composeReopened } from './compose.ts';
import { mention } from './mentions.ts';
import type { Render } from './render.ts';
import { requestAnswered, requestMade } from './requests.ts';
import type { Template } from './tables.ts';
import { toCandidate, whileInvited } from './to-candidate.ts';
import { toInvitedMember } from './to-member.ts';
import { toMessaged } from './to-messaged.ts';

/**
 * How each kind of mail is made. To add one: its name in `tables.ts`, its promise in `policy.ts`, a line here, its composition,
 * its texts, and in `reactions.ts` the event that it follows from.
 */
export const kinds: Record<Template, Render> = {
  invitation: whileInvited(({ facts, content, invitation }) =>
    composeInvitation({
      ...facts,
      questions: content.questions.length,
      minutes: content.minutes,
      kinds: content.questions.flatMap((q) => q.kinds),
      deadlineAt: invitation.deadline_at,
    }),
  ),
  'deadline-extended': whileInvited(({ facts, invitation }) =>
    invitation.state === 'submitted' ? null : composeExtended({ ...facts, deadlineAt: invitation.deadline_at }),
  ),
  cancelled: toCandidate(({ facts, invitation }) =>
    invitation.state === 'cancelled' ? composeEnd(facts, 'cancelled') : null,
  ),
  'interview-closed': whileInvited(({ facts, invitation }) =>
    invitation.interview_state === 'closed' && invitation.state !== 'submitted' ? composeEnd(facts, 'closed') : null,
  ),
  receipt: whileInvited(({ facts, invitation }) =>
    invitation.submitted_at ? composeReceipt({ ...facts, submittedAt: invitation.submitted_at }) : null,
  ),
  'answer-reopened': whileInvited(({ facts, content, invitation }) =>
    invitation.reopened_until && invitation.reopened_question
      ? composeReopened({
          ...facts,
          question: content.questions.find((q) => q.id === invitation.reopened_question)?.text ?? '',
          deadlineAt: invitation.reopened_until,
        })
      : null,
  ),
  message: toMessaged,
  'request-made': requestMade,
  'request-answered': requestAnswered,
  mention,
  'member-invitation': toInvitedMember,
  ...accountKinds,
};
