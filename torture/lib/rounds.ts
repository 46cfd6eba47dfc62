import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CandidateTake } from '../../contract/answers.ts';
import { until } from '../../tests/long/vorab.ts';
import { diceOf } from './dice.ts';
import { type Film, films } from './films.ts';
import { House } from './house.ts';
import { type Answered, judgeAnswers, judgeStore } from './judge.ts';
import { Ledger } from './ledger.ts';
import { Line } from './line.ts';
import { type FilmName, houseOf, planRound, type RoundPlan, type Strike } from './plan.ts';
import { ScriptRecorder } from './recorder.ts';
import { count, type Result } from './result.ts';
import { Candidate, openTeam, type Team } from './team.ts';

/** A blow that finds nothing to hit for so long falls anyway, and is counted as falling beside. */
const PATIENCE_SECONDS = 15;
/** A killed job is taken up again after some 15 s, and may be killed again. */
const READY_SECONDS = 180;
/** A round that takes longer will never end. */
const ROUND_SECONDS = 240;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Rounds of one house, one after another; what was recorded in them is judged when the last is over. */
export async function playRounds(
  seed: number,
  rounds: readonly number[],
  result: Result,
  tell: (line: string) => void,
) {
  const [first = 0] = rounds;
  const kind = houseOf(first);
  const folder = mkdtempSync(join(tmpdir(), 'vorab-ledger-'));
  const ledger = new Ledger(join(folder, 'promises.jsonl'));
  const made = await films();
  let house: House | null = null;
  const line = new Line(ledger, () => house?.port ?? 0);
  await line.open();
  try {
    house = await House.open({ kind, publicUrl: () => line.url });
    const stage = { seed, house, line, team: await openTeam(house.url), films: made, result };
    const answered: Answered[] = [];
    for (const round of rounds) {
      const from = performance.now();
      const before = result.kills.total;
      answered.push(...(await within(ROUND_SECONDS, `round ${round}`, playRound(stage, planRound(seed, round)))));
      result.rounds += 1;
      tell(
        `round ${round} (${kind}): ${result.kills.total - before} kills, ${Math.round(performance.now() - from)} ms`,
      );
    }
    await settle(answered);
    for (const each of answered) await judgeAnswers(each, result);
    const where = `rounds ${first} to ${rounds.at(-1)}`;
    await judgeStore(ledger, await house.storage(), stage.team.organisationId, result, where);
    for (const [asked, n] of ledger.counts) count(result.said, asked, n);
    for (const [fault, n] of line.done) count(result.faults, fault, n);
  } finally {
    for (const words of house?.fell ?? []) result.fell.push(`rounds ${first} to ${rounds.at(-1)}: ${words}`);
    await line.close();
    await house?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Stage {
  readonly seed: number;
  readonly house: House;
  readonly line: Line;
  readonly team: Team;
  readonly films: ReadonlyMap<FilmName, Film>;
  readonly result: Result;
}

async function playRound(stage: Stage, plan: RoundPlan): Promise<Answered[]> {
  const { line, result } = stage;
  const people = await Promise.all(plan.candidates.map((takes, n) => arrive(stage, plan, takes, n)));
  result.invitations.made += people.length;
  // Candidates stop when what was to happen while they spoke has happened.
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  const delivered = people.map((answered) =>
    Promise.all(answered.takes.map((take) => deliver(answered, take, stopped, result))),
  );
  for (const strike of plan.strikes.filter(({ phase }) => phase === 'put')) await blow(stage, strike, delivered);
  const completing = plan.strikes.filter(({ phase }) => phase === 'complete');
  const first = completing.length > 0 ? blow(stage, completing[0] as Strike, delivered) : null;
  stop();
  await first;
  for (const strike of completing.slice(1)) await blow(stage, strike, delivered);
  const submitted = people.map(async (answered, n) => {
    await delivered[n];
    await submit(answered, result);
  });
  for (const strike of plan.strikes.filter(({ phase }) => phase === 'finalise')) await blow(stage, strike, submitted);
  await Promise.all(submitted);
  line.mend();
  return people;
}

async function arrive(
  stage: Stage,
  { round }: RoundPlan,
  takes: RoundPlan['candidates'][number],
  n: number,
): Promise<Answered> {
  const { seed, team, line, films: made } = stage;
  const candidate = await Candidate.arrive(team, line.url, `round-${round}-${n}`);
  return {
    round,
    candidate,
    takes: takes.map((plan, q) => {
      const film = made.get(plan.film);
      const questionId = team.questionIds[q] ?? '';
      if (!film) throw new Error(`there is no film ${plan.film}`);
      const dice = diceOf(seed, 'recorder', round, n, q);
      const { fetch, invitationId: invitation } = candidate;
      const recorder = new ScriptRecorder({
        url: line.url,
        fetch,
        invitation,
        question: questionId,
        plan,
        film,
        dice,
      });
      const { upload, take } = recorder.about;
      line.harm(
        upload,
        plan.faults.filter(({ on }) => on !== 'keep' && on !== 'submit'),
      );
      line.harm(
        take,
        plan.faults.filter(({ on }) => on === 'keep'),
      );
      line.harm(
        invitation,
        plan.faults.filter(({ on }) => on === 'submit'),
      );
      return { recorder, questionId };
    }),
  };
}

async function deliver(
  answered: Answered,
  { recorder }: Answered['takes'][number],
  stopped: Promise<void>,
  result: Result,
) {
  const { candidate, round } = answered;
  const { take } = recorder.about;
  const trouble = await recorder.run(stopped);
  if (trouble) result.stuck.push(`round ${round}: take ${take} was not delivered: ${trouble}`);
  else if (recorder.interrupted) await candidate.insist('POST', `/takes/${take}/failed`, { reason: 'page-closed' });
}

async function submit({ candidate, takes, round }: Answered, result: Result): Promise<void> {
  try {
    for (const { recorder } of takes) await candidate.insist('POST', `/takes/${recorder.about.take}/keep`, {});
    await candidate.insist('POST', '/submit', {});
  } catch (error) {
    result.stuck.push(
      `round ${round}: ${error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : ''}`,
    );
  }
}

/** Strikes at the moment that was drawn, and puts things up again. */
async function blow({ house, line, result }: Stage, strike: Strike, work: readonly Promise<unknown>[]): Promise<void> {
  const fall = async () => {
    for (const victim of await house.kill(strike)) {
      count(result.kills.byTarget, victim);
      result.kills.total += 1;
    }
  };
  const over = Promise.race([Promise.allSettled(work), pause(PATIENCE_SECONDS * 1000)]);
  let hit: boolean;
  if (strike.phase === 'finalise') {
    await until('a recording to be made', PATIENCE_SECONDS, async () => house.working()).catch(() => undefined);
    await pause(strike.ms);
    hit = house.working();
    await fall();
  } else {
    hit = await line.ambush(strike, over, fall);
    if (!hit) await fall();
  }
  count(result.kills.byPhase, hit ? `${strike.phase} ${strike.moment}` : 'beside');
  await house.revive();
}

async function settle(answered: readonly Answered[]): Promise<void> {
  const end = Date.now() + READY_SECONDS * 1000;
  for (const { candidate, takes } of answered) {
    for (const { recorder } of takes) {
      const left = Math.max(1, (end - Date.now()) / 1000);
      // What is not ready by then is told of by whoever judges.
      await until('a recording', left, async () => {
        const { state } = await candidate.at<CandidateTake>('GET', `/takes/${recorder.about.take}`);
        return state === 'ready' || state === 'failed';
      }).catch(() => undefined);
    }
  }
}

function within<T>(seconds: number, what: string, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`${what} did not end within ${seconds} s`)), seconds * 1000);
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
}
