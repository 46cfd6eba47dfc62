import type { QuestionInput } from '../../../../contract/interviews.ts';

type Word = 'title' | 'mark';
/** How the example says what it is, in the organisation's language: names and titles carry it wherever they are shown. */
export const marks: Record<'en' | 'de', Record<Word, (text: string) => string>> = {
  en: { title: (text) => `Example: ${text}`, mark: (text) => `${text} (example)` },
  de: { title: (text) => `Beispiel: ${text}`, mark: (text) => `${text} (Beispiel)` },
};

export const interview = {
  title: 'Customer Success, Hamburg',
  role: 'Customer Success Manager',
  intro:
    'You will look after about forty customers who bake, ship, teach or heal, and who would rather not think about software. We ask everybody the same four questions. Answer when it suits you; nobody minds a pause or a second try.',
  closing: 'Thank you. Two of us watch every answer, apart from each other. You hear from us within ten days.',
  language: 'en',
  deadline: { kind: 'relative', days: 7 },
  requiredReviews: 2,
  blind: false,
  retentionDays: 180,
} as const;

/** The four questions; `clip` is the recording that answers it, none for the written one. */
export const questions: readonly { readonly clip: string | null; readonly input: QuestionInput }[] = [
  {
    clip: 'almost-lost',
    input: {
      text: 'Tell us about a customer you almost lost. What did you do?',
      hint: 'One case is enough. We listen for what you did, and how you know that it helped.',
      kinds: ['video'],
      thinkSeconds: 60,
      answerSeconds: 90,
      limit: 'hard',
      takes: 3,
      maxCharacters: 4000,
      choice: null,
      file: null,
      required: true,
    },
  },
  {
    clip: 'too-complicated',
    input: {
      text: '“Your product is too complicated for my team.” What do you answer?',
      hint: 'Picture or sound alone, as you like.',
      kinds: ['video', 'audio'],
      thinkSeconds: 30,
      answerSeconds: 60,
      limit: 'soft',
      takes: 3,
      maxCharacters: 4000,
      choice: null,
      file: null,
      required: true,
    },
  },
  {
    clip: 'explain',
    input: {
      text: 'Explain something you know well to somebody who has never heard of it.',
      hint: 'By voice. It need not have to do with work.',
      kinds: ['audio'],
      thinkSeconds: null,
      answerSeconds: 60,
      limit: 'hard',
      takes: null,
      maxCharacters: 4000,
      choice: null,
      file: null,
      required: true,
    },
  },
  {
    clip: null,
    input: {
      text: 'How do you like to work, and what should we know about it?',
      hint: '',
      kinds: ['text'],
      thinkSeconds: null,
      answerSeconds: 120,
      limit: 'hard',
      takes: null,
      maxCharacters: 1500,
      choice: null,
      file: null,
      required: true,
    },
  },
];

/** What is rated; `question` counts from 0, null is the whole interview. Anchors say what a 1, a 3 and a 5 look like. */
export const criteria = [
  {
    question: 0,
    name: 'Ownership',
    description: 'Makes the customer’s problem their own, to the end.',
    weight: 2,
    anchors: [
      { level: 1, text: 'Names the problem, and whose fault it was' },
      { level: 3, text: 'Took one clear step of their own' },
      { level: 5, text: 'Several steps, why each, and what came of it' },
    ],
  },
  {
    question: 1,
    name: 'Listens to customers',
    description: 'Wants to understand before they answer.',
    weight: 2,
    anchors: [
      { level: 1, text: 'Explains the product again' },
      { level: 3, text: 'Asks, then offers the usual way' },
      { level: 5, text: 'Finds out where it hurts, and changes something there' },
    ],
  },
  {
    question: 2,
    name: 'Clear explanation',
    description: '',
    weight: 1,
    anchors: [
      { level: 1, text: 'One must know it already to follow' },
      { level: 3, text: 'Can be followed, with an example' },
      { level: 5, text: 'One could pass it on at once' },
    ],
  },
  {
    question: 3,
    name: 'Knows how they work',
    description: '',
    weight: 1,
    anchors: [
      { level: 1, text: 'General words' },
      { level: 3, text: 'Says what they need, or what others need of them' },
      { level: 5, text: 'Both, with an example of how that went' },
    ],
  },
] as const;
