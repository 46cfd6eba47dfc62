import { until } from '../../tests/long/vorab.ts';
import { type Answered, judgeAnswers } from './judge.ts';
import { arrive, deliver, settle, submit } from './people.ts';
import { houseOf, planRound, type RoundPlan, type Strike } from './plan.ts';
import { count, type Result } from './result.ts';
import { onStage, type Stage } from './stage.ts';

/** A blow that finds nothing to hit for so long falls anyway, and is counted as falling beside. */
const PATIENCE_SECONDS = 15;
/** A round that takes longer will never end, however busy the machine is with other things. */
const ROUND_SECONDS = 900;
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
  await onStage({ seed, kind, where: `rounds ${first} to ${rounds.at(-1)}`, result }, async (stage) => {
    const answered: Answered[] = [];
    for (const round of rounds) {
      const from = performance.now();
      answered.push(...(await within(ROUND_SECONDS, `round ${round}`, playRound(stage, planRound(seed, round)))));
      result.rounds += 1;
      const took = Math.round(performance.now() - from);
      tell(`round ${round} (${kind}): ${planRound(seed, round).strikes.length} blows, ${took} ms`);
    }
    await settle(stage.team, answered);
    for (const each of answered) await judgeAnswers(each, result);
  });
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

function within<T>(seconds: number, what: string, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`${what} did not end within ${seconds} s`)), seconds * 1000);
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
}
