/** Everybody here is made up. Addresses end in .test, which no mail can reach (RFC 2606). */
export interface Person {
  readonly key: string;
  readonly name: string;
  readonly timeZone: string;
  /** What they wrote to the last question. */
  readonly writes?: string;
  /** What they ask a person for. */
  readonly asks?: string;
  /** Clips that are recorded with a picture; the others are sound alone. */
  readonly seen?: readonly string[];
}

export const candidates: readonly Person[] = [
  {
    key: 'leila',
    name: 'Leila Haddad',
    timeZone: 'Europe/Berlin',
    seen: ['almost-lost', 'too-complicated'],
    writes:
      'I plan the week on Monday and keep Thursday free of meetings, because that is when I write down what I learned from customers. I need to be told early when something is promised to them. The other way round you can rely on me to say “I don’t know yet” instead of guessing: in my last team that saved us a launch.',
  },
  {
    key: 'jonas',
    name: 'Jonas Petersen',
    timeZone: 'Europe/Berlin',
    seen: ['almost-lost'],
    writes: 'I am a team player and flexible. I work well under pressure and I like to have clear tasks.',
  },
  {
    key: 'tom',
    name: 'Tom Brennan',
    timeZone: 'Europe/Dublin',
    seen: ['almost-lost', 'too-complicated'],
    writes:
      'Best in the mornings, and best with few customers whom I know well. I am slow with new tools and quick with people. Please tell me directly when I am too slow: I won’t take it badly, and I have asked for that before.',
  },
  {
    key: 'minh',
    name: 'Minh Tran',
    timeZone: 'Europe/Berlin',
    seen: ['almost-lost', 'too-complicated'],
    writes:
      'I like figures, and I look at them before I talk. I should tell you that I speak fast when I am sure of something; a raised hand is enough. I work from eight to four because of my daughter, and I answer in writing by the next morning, always.',
  },
  {
    key: 'rosa',
    name: 'Rosa Alvarez',
    timeZone: 'Europe/Madrid',
    seen: ['almost-lost'],
    writes:
      'With people in the same room, at least at the beginning. I ask many questions in the first month and few afterwards. What I need is one person who tells me when I am wrong.',
  },
  {
    key: 'amara',
    name: 'Amara Okafor',
    timeZone: 'Europe/London',
    seen: ['almost-lost'],
    writes:
      'I write things down. After each call there is a page with what we said, who does what and by when, and everybody gets it, the customer too. It takes ten minutes and has ended most arguments before they began. I don’t work well with five chats open.',
  },
  {
    key: 'yasmin',
    name: 'Yasmin Demir',
    timeZone: 'Europe/Berlin',
    seen: ['almost-lost'],
    asks: 'The first answer is done. I am on the road until Thursday: could I have three more days for the others?',
  },
  { key: 'piotr', name: 'Piotr Zieliński', timeZone: 'Europe/Warsaw' },
  { key: 'noor', name: 'Noor Rahman', timeZone: 'Europe/Berlin' },
  { key: 'daniel', name: 'Daniel Weiss', timeZone: 'Europe/Vienna' },
  { key: 'greta', name: 'Greta Lund', timeZone: 'Europe/Stockholm' },
  { key: 'kofi', name: 'Kofi Mensah', timeZone: 'Europe/Berlin' },
];

/** The first one manages, as a recruiter does; the others rate. */
export const team = [
  { key: 'ines', name: 'Ines Baumann', role: 'recruiter', access: 'manage' },
  { key: 'marek', name: 'Marek Nowak', role: 'reviewer', access: 'review' },
  { key: 'sade', name: 'Sade Adeyemi', role: 'reviewer', access: 'review' },
] as const;

export interface Judgement {
  readonly of: string;
  readonly by: (typeof team)[number]['key'];
  /** One level per criterion, in their order; null: could not judge. */
  readonly levels: readonly (number | null)[];
  readonly notes?: readonly string[];
  readonly recommendation: 'no' | 'unsure' | 'yes' | 'strong-yes';
  readonly note: string;
}

/** Ratings that differ as those of people do; about Minh they disagree. */
export const judgements: readonly Judgement[] = [
  {
    of: 'leila',
    by: 'ines',
    levels: [5, 5, 4, 4],
    notes: ['Went there, and changed how they release', '“Keep my hands off the mouse”'],
    recommendation: 'strong-yes',
    note: 'Does something, and then sees to it that it need not be done again.',
  },
  {
    of: 'leila',
    by: 'sade',
    levels: [5, 4, 4, 5],
    recommendation: 'yes',
    note: 'Would like to hear how she says no to a customer.',
  },
  {
    of: 'jonas',
    by: 'marek',
    levels: [2, 1, 4, 1],
    notes: ['A discount, decided by somebody else', '“Usually when people have watched those”'],
    recommendation: 'no',
    note: 'Explains well. Of what he did himself I heard little.',
  },
  {
    of: 'jonas',
    by: 'sade',
    levels: [1, 2, 4, 2],
    recommendation: 'no',
    note: 'The boat was lovely; the rest was general.',
  },
  {
    of: 'tom',
    by: 'ines',
    levels: [4, 4, 4, 4],
    recommendation: 'yes',
    note: 'Straight. Forty customers may be too many for how he likes to work: ask.',
  },
  {
    of: 'tom',
    by: 'marek',
    levels: [4, 3, 5, 4],
    recommendation: 'unsure',
    note: 'Good with people. Slow with tools, says so himself.',
  },
  {
    of: 'minh',
    by: 'sade',
    levels: [5, 5, 5, 4],
    notes: ['Saw it before they said it, and built the alarm', 'Counts the clicks'],
    recommendation: 'strong-yes',
    note: 'The only one who measured whether it helped.',
  },
  {
    of: 'minh',
    by: 'marek',
    levels: [2, 2, 3, 3],
    notes: ['Never says what the customer felt', 'Did not ask a single question'],
    recommendation: 'no',
    note: 'Figures before people. I would not want to be his customer on a bad day.',
  },
  {
    of: 'rosa',
    by: 'ines',
    levels: [4, 5, 4, 3],
    recommendation: 'yes',
    note: '“I would go to the teachers first, next time”: learns, and says so.',
  },
];

/** Decided by the one who manages. */
export const decisions = [
  { of: 'leila', kind: 'advance', reason: 'Both ratings high, for the same reasons. Next: a call about saying no.' },
  { of: 'jonas', kind: 'reject', reason: 'Own steps are missing in the first two answers, and both of us saw it.' },
  {
    of: 'tom',
    kind: 'hold',
    reason: 'Right person, perhaps the wrong number of customers. Decide after the calls with the others.',
  },
] as const;

/** Said to the team while watching; `at` counts seconds of the answer. */
export const remarks = [
  { of: 'minh', by: 'sade', question: 0, at: 11, text: 'Here: he found out who had left before he did anything.' },
  { of: 'minh', by: 'marek', question: 1, at: 4, text: 'No question back. Is that speed, or not listening?' },
] as const;
