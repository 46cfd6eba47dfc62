import type { Language } from '../../../contract/common.ts';
import type { AnswerKind } from '../../../contract/interviews.ts';
import type { Role } from '../../../contract/members.ts';
import { type Draft, type Fact, type House, short, subjectLine } from './letter.ts';
import { type TextId, type Texts, textsIn } from './texts/index.ts';
import { inWords } from './when.ts';

/** What every letter knows: in which language, for which house, who signs. */
export interface Common {
  readonly language: Language;
  readonly house: House;
  /** The person who signs; the house alone where they have left. */
  readonly contact: string | null;
  readonly now: Date;
}
export interface ToCandidate extends Common {
  readonly name: string;
  /** Of the interview. */
  readonly title: string;
  readonly link: string;
  readonly zone: string;
}

type Parts = Pick<Draft, 'subject' | 'preheader'> & Partial<Draft>;

/** A letter from its parts. What is not said: a greeting without a name, no facts, no button, the contact signs for the house. */
export function compose(f: Common, parts: Parts): Draft {
  return {
    language: f.language,
    house: f.house,
    greeting: textsIn[f.language]('greeting.unknown'),
    paragraphs: [],
    facts: [],
    button: null,
    afterButton: [],
    signature: [...(f.contact && f.contact !== f.house.name ? [f.contact] : []), f.house.name],
    ...parts,
    subject: subjectLine(parts.subject),
  };
}

/** Texts with what every letter to a candidate may name, and the parts they share. */
export function forCandidate(f: ToCandidate) {
  const texts = textsIn[f.language];
  const values = { organisation: f.house.name, title: short(f.title), contact: f.contact ?? f.house.name };
  const t: Texts = (id, more) => texts(id, { ...values, ...more });
  return {
    t,
    when: (at: Date) => inWords(at, f.zone, f.language, f.now),
    fact: (id: TextId, value: string): Fact => ({ label: t(id), value }),
    letter: (parts: Parts) => compose(f, { greeting: t('greeting', { name: f.name }), ...parts }),
  };
}

/** "by video or voice, some by choosing" */
function waysOf(t: Texts, kinds: readonly AnswerKind[]): string {
  const asked = (['video', 'audio', 'text'] as const).filter((kind) => kinds.includes(kind));
  if (asked.length === 0) return t('fact.ways.choice');
  const ways = t('fact.ways.value', { ways: asked.map((kind) => kind[0]).join('') });
  return kinds.includes('choice') ? t('fact.ways.and-choice', { ways }) : ways;
}

export function composeInvitation(
  f: ToCandidate & {
    readonly questions: number;
    readonly minutes: number;
    /** All that any question accepts: nobody should find out on the page that a camera is wanted. */
    readonly kinds: readonly AnswerKind[];
    readonly deadlineAt: Date;
  },
): Draft {
  const { t, when, fact, letter } = forCandidate(f);
  const { questions, minutes } = f;
  const deadline = when(f.deadlineAt);
  return letter({
    subject: t('invitation.subject'),
    preheader: t('invitation.preheader', { questions, minutes, deadline }),
    paragraphs: [t('invitation.intro', { questions })],
    facts: [
      fact('fact.questions', t('fact.questions.value', { questions })),
      fact('fact.ways', waysOf(t, f.kinds)),
      fact('fact.minutes', t('fact.minutes.value', { minutes })),
      fact('fact.deadline', deadline),
    ],
    button: { label: t('invitation.button'), url: f.link },
    afterButton: [t('invitation.pause'), t('invitation.help'), t('invitation.personal')],
  });
}

export function composeExtended(f: ToCandidate & { readonly deadlineAt: Date }): Draft {
  const { t, when, fact, letter } = forCandidate(f);
  const deadline = when(f.deadlineAt);
  return letter({
    subject: t('extended.subject'),
    preheader: t('extended.preheader', { deadline }),
    paragraphs: [t('extended.intro')],
    facts: [fact('fact.deadline.new', deadline)],
    button: { label: t('extended.button'), url: f.link },
    afterButton: [t('extended.help')],
  });
}

/** The two letters that end an invitation from our side. */
export function composeEnd(f: ToCandidate, why: 'cancelled' | 'closed'): Draft {
  const { t, letter } = forCandidate(f);
  return letter({
    subject: t(`${why}.subject`),
    preheader: t(`${why}.preheader`),
    paragraphs: [t(`${why}.intro`), t(`${why}.help`)],
  });
}

export function composeReceipt(f: ToCandidate & { readonly submittedAt: Date }): Draft {
  const { t, when, fact, letter } = forCandidate(f);
  return letter({
    subject: t('receipt.subject'),
    preheader: t('receipt.preheader'),
    paragraphs: [t('receipt.intro'), t('receipt.next')],
    facts: [fact('fact.title', f.title), fact('fact.submitted', when(f.submittedAt))],
    button: { label: t('receipt.button'), url: f.link },
    afterButton: [t('receipt.change')],
  });
}

/** One answer is open again: a fault of ours, said as one. */
export function composeReopened(f: ToCandidate & { readonly question: string; readonly deadlineAt: Date }): Draft {
  const { t, when, fact, letter } = forCandidate(f);
  const deadline = when(f.deadlineAt);
  return letter({
    subject: t('reopened.subject'),
    preheader: t('reopened.preheader', { deadline }),
    paragraphs: [t('reopened.intro'), t('reopened.kept')],
    facts: [fact('fact.question', f.question), fact('fact.deadline', deadline)],
    button: { label: t('reopened.button'), url: f.link },
    afterButton: [t('reopened.help')],
  });
}

/** What a person wrote: their words alone, from greeting to signature. */
export function composeMessage(f: ToCandidate & { readonly subject: string; readonly body: string }): Draft {
  const paragraphs = f.body.trim().split(/\n[ \t]*\n\s*/);
  return compose(f, {
    subject: f.subject,
    preheader: paragraphs.find((p) => p.length > 60) ?? paragraphs[1] ?? '',
    greeting: null,
    paragraphs,
    signature: [],
  });
}

export function composeMemberInvitation(
  f: Common & {
    readonly inviter: string;
    readonly role: Role;
    readonly link: string;
    readonly expiresAt: Date;
    readonly zone: string;
  },
): Draft {
  const t = textsIn[f.language];
  const people = { inviter: f.inviter, organisation: f.house.name };
  const role = t('member.role.name', { role: f.role });
  return compose(f, {
    subject: t('member.subject', people),
    preheader: t('member.preheader', { role }),
    paragraphs: [t('member.intro', people), t('member.role', { role: f.role })],
    facts: [
      { label: t('fact.role'), value: role },
      { label: t('fact.expires'), value: inWords(f.expiresAt, f.zone, f.language, f.now) },
    ],
    button: { label: t('member.button', people), url: f.link },
    afterButton: [t('member.once', people)],
  });
}
