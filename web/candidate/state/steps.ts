import type { CandidateQuestion, CandidateSession } from '../../../contract/answers.ts';

/** Where somebody is. A step is a place with an address, so that the back button works. */
export type Step =
  | { readonly name: 'welcome' | 'consent' | 'check' | 'practice' | 'overview' | 'done' }
  | { readonly name: 'question'; readonly number: number };

const places = ['consent', 'check', 'practice', 'overview', 'done'] as const;

/** `#/q/2` → question 2. What is not understood is the welcome page. */
export function readStep(hash: string): Step {
  const path = hash.replace(/^#\/?/, '');
  const question = /^q\/(\d{1,3})$/.exec(path);
  if (question) return { name: 'question', number: Number(question[1]) };
  const place = places.find((name) => name === path);
  return { name: place ?? 'welcome' };
}

export function hashOf(step: Step): string {
  if (step.name === 'question') return `#/q/${step.number}`;
  return step.name === 'welcome' ? '#/' : `#/${step.name}`;
}

export const isRecorded = (question: CandidateQuestion): boolean =>
  question.kinds.includes('video') || question.kinds.includes('audio');

/** Whether camera or microphone are needed at all. */
export const needsDevices = (session: CandidateSession): boolean => session.questions.some(isRecorded);

/** Where an address may lead: consent comes before answers, and nothing comes after submitting. */
export function allowedStep(step: Step, session: CandidateSession): Step {
  if (session.submittedAt) return { name: 'done' };
  if (step.name === 'done') return { name: session.consentedAt ? 'overview' : 'welcome' };
  if (step.name === 'welcome') return step;
  if (!session.consentedAt) return { name: 'consent' };
  if (step.name === 'consent') return afterConsent(session);
  if ((step.name === 'check' || step.name === 'practice') && !needsDevices(session)) return { name: 'overview' };
  if (step.name === 'question' && !session.questions[step.number - 1]) return { name: 'overview' };
  return step;
}

export function afterConsent(session: CandidateSession): Step {
  return needsDevices(session) ? { name: 'check' } : nextQuestion(session, () => false);
}

/** The first question without an answer, counted on from `after`; the overview when all have one. */
export function nextQuestion(session: CandidateSession, answered: (id: string) => boolean, after = 0): Step {
  const { questions } = session;
  for (let i = 0; i < questions.length; i++) {
    const at = (after + i) % questions.length;
    const question = questions[at];
    if (question && !question.keptTakeId && !answered(question.id)) return { name: 'question', number: at + 1 };
  }
  return { name: 'overview' };
}
