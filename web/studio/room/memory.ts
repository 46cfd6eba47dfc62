import type { RatingInput } from '../types.ts';
import type { Overall } from './merge.ts';
import { speeds } from './speeds.ts';

/** Storage may be refused (private windows); then things last as long as the page. */
function read(storage: () => Storage, name: string): string | null {
  try {
    return storage().getItem(name);
  } catch {
    return null;
  }
}
function write(storage: () => Storage, name: string, value: string | null): void {
  try {
    if (value === null) storage().removeItem(name);
    else storage().setItem(name, value);
  } catch {
    // Nothing to do: see above.
  }
}
const local = () => localStorage;
/** Of this tab only: what is about one candidate must not outlive it on a shared machine. */
const session = () => sessionStorage;

export function rememberedSpeed(): number {
  const speed = Number(read(local, 'vorab.speed'));
  return (speeds as readonly number[]).includes(speed) ? speed : 1;
}
export const rememberSpeed = (speed: number): void => write(local, 'vorab.speed', String(speed));

/** Where one was in an answer, in seconds. */
export function rememberedPosition(take: string): number {
  const at = Number(read(session, `vorab.at.${take}`));
  return Number.isFinite(at) && at > 0 ? at : 0;
}
export const rememberPosition = (take: string, at: number): void =>
  write(session, `vorab.at.${take}`, at > 0 ? at.toFixed(2) : null);

/** What one said and the server does not have yet, with what it was changed from. */
export interface Waiting {
  ratings: Record<string, { input: RatingInput; base: RatingInput; revision: number }>;
  overall: { input: Overall; base: Overall; revision: number | null } | null;
}
const waitingName = (user: string, invitation: string) => `vorab.waiting.${user}.${invitation}`;

export function rememberedWaiting(user: string, invitation: string): Waiting | null {
  const text = read(session, waitingName(user, invitation));
  if (text === null) return null;
  try {
    return JSON.parse(text) as Waiting;
  } catch {
    return null;
  }
}
export function rememberWaiting(user: string, invitation: string, waiting: Waiting): void {
  const some = Object.keys(waiting.ratings).length > 0 || waiting.overall !== null;
  write(session, waitingName(user, invitation), some ? JSON.stringify(waiting) : null);
}

/** How many were rated in this sitting, for the page that says that all are. */
export const ratedHere = (): number => Number(read(session, 'vorab.rated')) || 0;
export const rememberRated = (): void => write(session, 'vorab.rated', String(ratedHere() + 1));
