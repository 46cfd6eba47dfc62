import type { CandidateTake } from '../../contract/answers.ts';
import { until } from '../../tests/long/vorab.ts';
import { diceOf } from './dice.ts';
import type { Answered } from './judge.ts';
import type { RoundPlan } from './plan.ts';
import { ScriptRecorder } from './recorder.ts';
import type { Result } from './result.ts';
import type { Stage } from './stage.ts';
import { Candidate, type Team, tryAgain } from './team.ts';

/** A killed job is taken up again after some 15 s, and may be killed again. */
const READY_SECONDS = 180;

/** Somebody comes with what they will record. */
export async function arrive(
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

/** Records and delivers one answer. */
export async function deliver(
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

/** Chooses every answer and hands them in. */
export async function submit({ candidate, takes, round }: Answered, result: Result): Promise<void> {
  try {
    for (const { recorder } of takes) await candidate.insist('POST', `/takes/${recorder.about.take}/keep`, {});
    await candidate.insist('POST', '/submit', {});
  } catch (error) {
    result.stuck.push(
      `round ${round}: ${error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : ''}`,
    );
  }
}

/** Waits until every recording is made. What the server says it gave up on is begun again, as an operator would. */
export async function settle(team: Team, answered: readonly Answered[]): Promise<void> {
  const end = Date.now() + READY_SECONDS * 1000;
  for (const { candidate, takes } of answered) {
    for (const { recorder } of takes) {
      const left = Math.max(1, (end - Date.now()) / 1000);
      // What is not ready by then is told of by whoever judges.
      await until('a recording', left, async () => {
        const { state } = await candidate.at<CandidateTake>('GET', `/takes/${recorder.about.take}`);
        if (state === 'failed' && !recorder.gaveUp) {
          await tryAgain(team, recorder.about.upload);
          recorder.gaveUp = true;
        }
        return state === 'ready';
      }).catch(() => undefined);
    }
  }
}
