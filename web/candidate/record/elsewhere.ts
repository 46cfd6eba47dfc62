import type { CandidateQuestion, CandidateSession, CandidateTake } from '../../../contract/answers.ts';
import { safeStorage, writeTo } from '../state/keeps.ts';

/** A session remembers many more takes than anybody makes. */
const MOST = 100;
/** The page says so much later than the limit that somebody still records: thinking, a countdown, an interruption. */
const SLACK_MS = 120_000;
const LONGEST_ANSWER_MS = 3 * 3_600_000;

/** Takes of this browser, in all its windows, oldest first: by them a page knows which were begun on another device. */
export function ownTakes(invitation: string, storage: Storage | null = safeStorage()) {
  const key = `vorab.takes.${invitation}`;
  const read = (): string[] => {
    try {
      const found: unknown = JSON.parse(storage?.getItem(key) ?? '[]');
      return Array.isArray(found) ? found.map(String) : [];
    } catch {
      return [];
    }
  };
  let memory = read();
  const all = () => [...new Set([...memory, ...read()])];
  return {
    has: (take: string): boolean => all().includes(take),
    last: (): string | undefined => read().at(-1) ?? memory.at(-1),
    add(take: string): void {
      memory = [...all(), take].slice(-MOST);
      writeTo(storage, key, JSON.stringify(memory));
    },
  };
}

export interface Elsewhere {
  readonly take: CandidateTake;
  /** Within the time that its answer can take; after it, something has happened to it. */
  readonly running: boolean;
  readonly sinceMs: number;
}

/**
 * The take that was begun on another device and has not ended there: of any question while it can still be running, of this one
 * however long ago, since it may have used up the last try.
 */
export function begunElsewhere(
  session: CandidateSession,
  question: CandidateQuestion,
  mine: (take: string) => boolean,
): Elsewhere | null {
  const now = Date.parse(session.now);
  const open = session.questions.flatMap(({ id, answerSeconds, attempts }) =>
    attempts
      .filter((take) => take.state === 'recording' && !mine(take.id))
      .map((take) => {
        const sinceMs = Math.max(0, now - Date.parse(take.createdAt));
        const limitMs = answerSeconds === null ? LONGEST_ANSWER_MS : answerSeconds * 1000;
        return { take, running: sinceMs <= limitMs + SLACK_MS, sinceMs, here: id === question.id };
      }),
  );
  const found = open.filter(({ running, here }) => running || here).sort((a, b) => a.sinceMs - b.sinceMs);
  return found[0] ?? null;
}
