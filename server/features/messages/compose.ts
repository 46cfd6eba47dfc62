import type { Language } from '../../../contract/common.ts';
import type { Role } from '../../../contract/members.ts';
import { type Draft, subjectLine } from './letter.ts';
import { textsIn } from './texts/index.ts';
import { inWords } from './when.ts';

interface Common {
  readonly language: Language;
  readonly organisation: string;
  readonly link: string;
}
interface ToCandidate extends Common {
  readonly name: string;
  readonly title: string;
  /** Who reads the answer. */
  readonly contact: string;
  readonly zone: string;
}

function draft(f: Common, t: Omit<Draft, 'language' | 'from' | 'fallback'>): Draft {
  return {
    ...t,
    subject: subjectLine(t.subject),
    language: f.language,
    from: f.organisation,
    fallback: textsIn[f.language]('link.fallback'),
  };
}

export function composeInvitation(
  f: ToCandidate & { readonly questions: number; readonly minutes: number; readonly deadlineAt: Date },
): Draft {
  const t = textsIn[f.language];
  return draft(f, {
    subject: t('invitation.subject', { organisation: f.organisation, title: f.title }),
    greeting: t('greeting', { name: f.name }),
    paragraphs: [
      t('invitation.intro', { organisation: f.organisation, questions: f.questions }),
      t('invitation.minutes', { minutes: f.minutes }),
      t('invitation.deadline', { deadline: inWords(f.deadlineAt, f.zone, f.language) }),
    ],
    button: { label: t('invitation.button'), url: f.link },
    afterButton: [t('invitation.help', { contact: f.contact }), t('invitation.personal')],
  });
}

export function composeReceipt(f: ToCandidate & { readonly submittedAt: Date }): Draft {
  const t = textsIn[f.language];
  return draft(f, {
    subject: t('receipt.subject', { title: f.title }),
    greeting: t('greeting', { name: f.name }),
    paragraphs: [
      t('receipt.intro', {
        title: f.title,
        organisation: f.organisation,
        submitted: inWords(f.submittedAt, f.zone, f.language),
      }),
      t('receipt.next', { organisation: f.organisation }),
    ],
    button: { label: t('receipt.button'), url: f.link },
    afterButton: [t('receipt.change', { contact: f.contact })],
  });
}

export function composeMemberInvitation(
  f: Common & {
    readonly inviter: string;
    readonly role: Role;
    readonly expiresAt: Date;
    readonly zone: string;
  },
): Draft {
  const t = textsIn[f.language];
  return draft(f, {
    subject: t('member.subject', { inviter: f.inviter, organisation: f.organisation }),
    greeting: t('greeting.unknown'),
    paragraphs: [
      t('member.intro', { inviter: f.inviter, organisation: f.organisation }),
      t('member.role', { role: f.role }),
    ],
    button: { label: t('member.button', { organisation: f.organisation }), url: f.link },
    afterButton: [t('member.expires', { deadline: inWords(f.expiresAt, f.zone, f.language) })],
  });
}
