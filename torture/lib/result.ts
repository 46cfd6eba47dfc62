/** What came of a run. Adds up: pieces of a run make one result. */
export interface Result {
  commit: string;
  seed: number;
  /** What was played, in order. */
  parts: string[];
  startedAt: string;
  /** Of all parts; some are played at the same time. */
  seconds: number;
  rounds: number;
  /** SIGKILLs that were sent, by whom they hit and where. */
  kills: { total: number; byTarget: Record<string, number>; byPhase: Record<string, number> };
  /** What the network did to requests, by kind. */
  faults: Record<string, number>;
  /** Answers 2xx that the server gave, by what was asked for. */
  said: Record<string, number>;
  /** Answers that were no 2xx. */
  refused: Record<string, number>;
  chunks: { acknowledged: number; bytes: number; compared: number };
  /** `triedAgain`: every run of the job was killed, the server said so, and an operator pressed “try again”. */
  takes: { made: number; ready: number; reloaded: number; segments: number; triedAgain: number };
  packets: number;
  /** Answers recorded in a real browser: how many were found again, and the most that a kill cost, in ms. */
  browsers: { played: number; foundAgain: number; nothingYet: number; mostLostMs: number };
  invitations: { made: number; submitted: number };
  /** Power cuts: what was on the disk without being synced, and was taken away. */
  powerCuts: { made: number; dropped: number; promisesChecked: number };
  /** Disks that were filled while candidates recorded and while recordings were made: answers 507, recordings put off. */
  fullDisks: { made: number; refused: number };
  /** What must never be. Each with the round that shows it. */
  lost: string[];
  charged: string[];
  stuck: string[];
  untrue: string[];
  /** A process that ended though nobody had killed it. */
  fell: string[];
  /** What the harness itself could not do; a run with such a line proves less. */
  broken: string[];
}

export function emptyResult(commit: string, seed: number): Result {
  return {
    commit,
    seed,
    parts: [],
    startedAt: new Date().toISOString(),
    seconds: 0,
    rounds: 0,
    kills: { total: 0, byTarget: {}, byPhase: {} },
    faults: {},
    said: {},
    refused: {},
    chunks: { acknowledged: 0, bytes: 0, compared: 0 },
    takes: { made: 0, ready: 0, reloaded: 0, segments: 0, triedAgain: 0 },
    packets: 0,
    browsers: { played: 0, foundAgain: 0, nothingYet: 0, mostLostMs: 0 },
    invitations: { made: 0, submitted: 0 },
    powerCuts: { made: 0, dropped: 0, promisesChecked: 0 },
    fullDisks: { made: 0, refused: 0 },
    lost: [],
    charged: [],
    stuck: [],
    untrue: [],
    fell: [],
    broken: [],
  };
}

export const count = (into: Record<string, number>, key: string, by = 1): void => {
  into[key] = (into[key] ?? 0) + by;
};

export const verdicts = ['lost', 'charged', 'stuck', 'untrue', 'fell', 'broken'] as const;

export const isClean = (result: Result): boolean => verdicts.every((kind) => result[kind].length === 0);

/** For a person to read. */
export function table(result: Result): string {
  const list = (counts: Record<string, number>) =>
    Object.entries(counts)
      .sort(([, a], [, b]) => b - a)
      .map(([key, n]) => `${key} ${n}`)
      .join(', ') || 'none';
  const { kills, chunks, takes, browsers, invitations, powerCuts, fullDisks } = result;
  const lines: [string, string][] = [
    ['Commit, seed', `${result.commit}, ${result.seed}`],
    ['Rounds', `${result.rounds}; ${Math.round(result.seconds)} s in all parts`],
    ['SIGKILLs', `${kills.total}`],
    ['  of', list(kills.byTarget)],
    ['  inside', list(kills.byPhase)],
    ['Network', list(result.faults)],
    ['Answers 2xx', list(result.said)],
    [
      'Acknowledged',
      `${chunks.acknowledged} chunks, ${chunks.bytes} bytes; ${chunks.compared} compared with the store`,
    ],
    [
      'Takes',
      `${takes.made} made, ${takes.ready} ready (${takes.reloaded} through a new page, ${takes.segments} in two segments, ${takes.triedAgain} given up and tried again)`,
    ],
    ['Packets', `${result.packets} compared with the finished files`],
    [
      'Browsers',
      `${browsers.played} played, ${browsers.foundAgain} takes found again by the next page, ${browsers.nothingYet} killed before anything was recorded; a kill cost ${browsers.mostLostMs} ms at most`,
    ],
    ['Invitations', `${invitations.made} made, ${invitations.submitted} submitted`],
    [
      'Power cuts',
      `${powerCuts.made} made, ${powerCuts.dropped} unsynced names and files dropped, ${powerCuts.promisesChecked} promises held against the syncs`,
    ],
    ['Full disks', `${fullDisks.made} filled, ${fullDisks.refused} chunks refused with 507 meanwhile`],
    ...verdicts.map((kind): [string, string] => [`  ${kind}`, String(result[kind].length)]),
  ];
  const said = verdicts.flatMap((kind) => result[kind].map((line) => `${kind}: ${line}`));
  return `${[...lines.map(([name, value]) => `${name.padEnd(14)} ${value}`), ...said].join('\n')}\n`;
}
