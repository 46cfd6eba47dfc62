import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Film, films } from './films.ts';
import { House, type HouseOptions } from './house.ts';
import { judgeStore } from './judge.ts';
import { Ledger } from './ledger.ts';
import { Line } from './line.ts';
import { type FilmName, QUESTIONS } from './plan.ts';
import { count, type Result } from './result.ts';
import { openTeam, type Team } from './team.ts';

export interface Stage {
  readonly seed: number;
  readonly house: House;
  readonly line: Line;
  readonly ledger: Ledger;
  readonly team: Team;
  readonly films: ReadonlyMap<FilmName, Film>;
  readonly result: Result;
}

interface Setting extends Omit<HouseOptions, 'publicUrl'> {
  readonly seed: number;
  /** How a person calls what is done here. */
  readonly where: string;
  readonly result: Result;
  readonly questions?: number;
}

/** A house, the line to it and a team, for as long as `play` runs; then every promise that was made meanwhile is judged. */
export async function onStage(setting: Setting, play: (stage: Stage) => Promise<void>): Promise<void> {
  const { seed, where, result, questions = QUESTIONS } = setting;
  const folder = mkdtempSync(join(tmpdir(), 'vorab-ledger-'));
  const ledger = new Ledger(join(folder, 'promises.jsonl'));
  const made = await films();
  let house: House | null = null;
  const line = new Line(ledger, () => house?.port ?? 0);
  await line.open();
  try {
    house = await House.open({ ...setting, publicUrl: () => line.url });
    const team = await openTeam(house.url, questions);
    try {
      await play({ seed, house, line, ledger, team, films: made, result });
    } finally {
      await judgeStore(ledger, house.storageDir, team.organisationId, result, where);
      for (const [asked, n] of ledger.counts) count(result.said, asked, n);
      for (const [fault, n] of line.done) count(result.faults, fault, n);
      for (const [status, n] of line.refused) count(result.refused, status, n);
    }
  } finally {
    for (const words of house?.fell ?? []) result.fell.push(`${where}: ${words}`);
    await line.close();
    await house?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
