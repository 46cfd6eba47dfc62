import type { Tx } from '../../platform/database/index.ts';
import * as act from './acts.ts';
import { clipOf } from './clips.ts';
import * as prepare from './prepare.ts';
import type { Stage } from './stage.ts';
import { questions } from './story/interview.ts';
import { candidates, decisions, judgements, type Person, remarks } from './story/people.ts';

/** One thing that happened, so many minutes before "now". */
export interface Step {
  readonly ago: number;
  /** In the transaction that notes that this step is told. */
  readonly tell?: (tx: Tx, stage: Stage) => Promise<void>;
  /** Before it, outside any transaction: safe to repeat. */
  readonly carry?: (stage: Stage, signal: AbortSignal) => Promise<void>;
}

const HOUR = 60;
const DAY = 24 * HOUR;

const person = (key: string): Person => {
  const found = candidates.find((c) => c.key === key);
  if (!found) throw new Error(`nobody is called ${key}`);
  return found;
};

/** Invited and reached, or not, a minute later. */
const invited = (key: string, ago: number, mail: 'sent' | 'failed' = 'sent'): Step[] => [
  { ago, tell: (tx, stage) => act.inviteThem(tx, stage, person(key)) },
  { ago: ago - 1, tell: (tx, stage) => act.mailWent(tx, stage, person(key), mail) },
];

const opened = (key: string, ago: number): Step => ({ ago, tell: (tx, stage) => act.openLink(tx, stage, person(key)) });

/** One answer from the first second to the choice; `ago` is when it begins. */
function answered(key: string, index: number, ago: number): Step[] {
  const who = person(key);
  const clip = clipOf(`${key}-${questions[index]?.clip}`);
  const end = ago - clip.ms / 60_000;
  return [
    { ago, tell: (tx, stage) => act.startAnswer(tx, stage, who, index) },
    { ago: end, carry: (stage, signal) => act.sendBytes(stage, who, index, clip, signal) },
    { ago: end - 1, tell: (tx, stage) => act.keepAnswer(tx, stage, who, index) },
  ];
}

/** Opens the link, agrees, answers everything in one go and hands it in. */
const wholeInterview = (key: string, ago: number): Step[] => [
  opened(key, ago),
  { ago: ago - 3, tell: (tx, stage) => act.agree(tx, stage, person(key)) },
  ...answered(key, 0, ago - 9),
  ...answered(key, 1, ago - 14),
  ...answered(key, 2, ago - 19),
  { ago: ago - 33, tell: (tx, stage) => act.writeAnswer(tx, stage, person(key), 3) },
  { ago: ago - 36, tell: (tx, stage) => act.handIn(tx, stage, person(key)) },
];

/** Rated one criterion after the other; `ago` is when it begins. */
function judged(of: string, by: string, ago: number): Step[] {
  const judgement = judgements.find((j) => j.of === of && j.by === by);
  if (!judgement) throw new Error(`${by} said nothing of ${of}`);
  const each = Array.from(
    { length: act.criterionCount },
    (_, index): Step => ({
      ago: ago - 2 * (index + 1),
      tell: (tx, stage) => act.rate(tx, stage, judgement, index),
    }),
  );
  return [...each, { ago: ago - 11, tell: (tx, stage) => act.handInReview(tx, stage, judgement) }];
}

const noted = (of: string, by: string, ago: number): Step[] =>
  remarks
    .filter((r) => r.of === of && r.by === by)
    .map((r) => ({ ago, tell: (tx, stage) => act.noteOn(tx, stage, r) }));

const decided = (of: string, ago: number): Step[] =>
  decisions.filter((d) => d.of === of).map((d) => ({ ago, tell: (tx, stage) => act.decideOn(tx, stage, d) }));

/**
 * Two weeks of an interview, in the order in which they happened: twelve people, each in a different place. Pure: the same steps at
 * every call, so that a story that was cut short goes on where it stopped.
 */
export function story(): Step[] {
  const steps: Step[] = [
    { ago: 14 * DAY - 10, tell: prepare.addQuestions },
    { ago: 14 * DAY - 25, tell: prepare.addRubric },
    { ago: 14 * DAY - 40, tell: prepare.addTeam },
    { ago: 14 * DAY - 55, tell: prepare.publish },
    ...invited('leila', 13 * DAY),
    ...invited('jonas', 13 * DAY - 2),
    ...invited('noor', 13 * DAY - 4),
    ...invited('daniel', 13 * DAY - 6),
    ...wholeInterview('leila', 12.4 * DAY),
    opened('daniel', 12.2 * DAY),
    opened('noor', 11 * DAY),
    ...invited('tom', 10.9 * DAY),
    ...wholeInterview('jonas', 10.5 * DAY),
    { ago: 10.1 * DAY, tell: (tx, stage) => act.stepBack(tx, stage, person('daniel')) },
    ...judged('leila', 'ines', 9.8 * DAY),
    ...judged('leila', 'sade', 9.3 * DAY),
    ...decided('leila', 9 * DAY),
    ...wholeInterview('tom', 8.6 * DAY),
    ...judged('jonas', 'sade', 8.1 * DAY),
    ...judged('jonas', 'marek', 7.9 * DAY),
    ...judged('tom', 'ines', 7.2 * DAY),
    ...decided('jonas', 7 * DAY),
    // Ends tomorrow at the latest, and has not begun.
    ...invited('piotr', 6 * DAY + 20),
    ...invited('minh', 6 * DAY),
    ...invited('rosa', 6 * DAY - 3),
    ...invited('amara', 6 * DAY - 5),
    ...judged('tom', 'marek', 5.8 * DAY),
    ...decided('tom', 5.1 * DAY),
    opened('piotr', 4.7 * DAY),
    ...wholeInterview('minh', 4.4 * DAY),
    ...invited('yasmin', 3.9 * DAY),
    ...judged('minh', 'sade', 3.3 * DAY),
    ...noted('minh', 'sade', 3.3 * DAY - 1),
    ...judged('minh', 'marek', 2.4 * DAY),
    ...noted('minh', 'marek', 2.4 * DAY - 1),
    ...wholeInterview('rosa', 2.1 * DAY),
    ...invited('greta', 1.9 * DAY, 'failed'),
    opened('yasmin', 1.6 * DAY),
    { ago: 1.6 * DAY - 4, tell: (tx, stage) => act.agree(tx, stage, person('yasmin')) },
    ...answered('yasmin', 0, 1.6 * DAY - 9),
    { ago: 1.6 * DAY - 14, tell: (tx, stage) => act.ask(tx, stage, person('yasmin')) },
    ...wholeInterview('amara', 1.2 * DAY),
    ...judged('rosa', 'ines', 0.9 * DAY),
    ...invited('kofi', 0.8 * DAY),
  ];
  return steps.sort((a, b) => b.ago - a.ago);
}
