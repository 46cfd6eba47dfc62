import { RequestError } from '../api.ts';
import { Autosaver, type SaveState, together } from '../autosave.ts';
import type { Moment, Rating, RatingInput, Recommendation, Review } from '../types.ts';
import type { Waiting } from './memory.ts';
import { mergeOverall, mergeRating, type Overall, sameMoment } from './merge.ts';

export interface ScorecardValues {
  ratings: Readonly<Record<string, RatingInput>>;
  recommendation: Recommendation | null;
  note: string;
  save: SaveState;
  /** How many things the server does not have because it could not be reached. */
  waiting: number;
  /** Another window had saved something else; both were put together. */
  joined: boolean;
}

export interface ScorecardDoors {
  /** `revision`: of what it was changed from, 0 where there was nothing. */
  saveRating: (criterion: string, input: RatingInput, revision: number) => Promise<{ revision: number }>;
  saveReview: (input: Overall, revision: number | null) => Promise<{ revision: number }>;
  /** What the server has now, after another window was faster. */
  reload: () => Promise<Review | null>;
  /** Keeps what the server does not have, for when the page is loaded again. */
  keep: (waiting: Waiting) => void;
}

export const unrated: RatingInput = { value: null, cannotJudge: false, note: '', evidence: [] };
const nothing: Overall = { recommendation: null, note: '' };

export function isRated(rating: RatingInput | undefined): boolean {
  return rating !== undefined && (rating.value !== null || rating.cannotJudge);
}

const inputOf = ({ value, cannotJudge, note, evidence }: Rating): RatingInput => ({
  value,
  cannotJudge,
  note,
  evidence,
});
const isMismatch = (cause: unknown): boolean => cause instanceof RequestError && cause.code === 'revision-mismatch';

/** What the server is known to hold: an answer read before it says nothing new. */
interface Base<T> {
  input: T;
  revision: number;
}

/** One's own ratings in one room: each saves by itself, at once for a press, after a pause for words. */
export class Scorecard {
  #doors: ScorecardDoors;
  #ratings: Record<string, RatingInput> = {};
  #overall: Overall = nothing;
  #bases = new Map<string, Base<RatingInput>>();
  #base: { input: Overall; revision: number | null } = { input: nothing, revision: null };
  #savers = new Map<string, Autosaver<RatingInput>>();
  #review: Autosaver<Overall>;
  #joined = false;
  #listeners = new Set<() => void>();
  #values: ScorecardValues;

  constructor(doors: ScorecardDoors, review: Review | null, waiting: Waiting | null = null) {
    this.#doors = doors;
    this.#review = new Autosaver((input) => this.#saveOverall(input), 1000);
    this.#review.subscribe(() => this.#changed());
    this.#values = this.#snapshot();
    this.adopt(review);
    if (waiting && review?.state !== 'submitted') this.#resume(waiting);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get values(): ScorecardValues {
    return this.#values;
  }

  /** Takes over what the server has, except where something of ours still waits or the answer is older than our last save. */
  adopt(review: Review | null): void {
    for (const rating of review?.ratings ?? ([] as Rating[])) {
      const { criterionId: id, revision } = rating;
      if (this.#savers.get(id)?.dirty || revision < (this.#bases.get(id)?.revision ?? 0)) continue;
      this.#bases.set(id, { input: inputOf(rating), revision });
      this.#ratings = { ...this.#ratings, [id]: inputOf(rating) };
    }
    if (review && !this.#review.dirty && review.revision >= (this.#base.revision ?? 0)) {
      const { recommendation, note, revision } = review;
      this.#base = { input: { recommendation, note }, revision };
      this.#overall = { recommendation, note };
    }
    this.#changed();
  }

  rate(criterion: string, change: Partial<RatingInput>): void {
    const rating = { ...(this.#ratings[criterion] ?? unrated), ...change };
    this.#ratings = { ...this.#ratings, [criterion]: rating };
    this.#saver(criterion).change(rating, 'note' in change ? 1000 : 0);
    this.#changed();
  }

  /** A moment that the rating rests on; the same one twice is one. */
  mark(criterion: string, moment: Moment): void {
    const evidence = this.#ratings[criterion]?.evidence ?? [];
    if (evidence.some((one) => sameMoment(one, moment))) return;
    const later = [...evidence, moment];
    this.rate(criterion, { evidence: later });
  }

  unmark(criterion: string, moment: Moment): void {
    const evidence = this.#ratings[criterion]?.evidence ?? [];
    this.rate(criterion, { evidence: evidence.filter((one) => !sameMoment(one, moment)) });
  }

  recommend(recommendation: Recommendation): void {
    this.#overall = { ...this.#overall, recommendation };
    this.#review.change(this.#overall, 0);
    this.#changed();
  }

  write(note: string): void {
    this.#overall = { ...this.#overall, note };
    this.#review.change(this.#overall);
    this.#changed();
  }

  /** Saves all that waits. False when something could not be saved; the state says what. */
  async flush(): Promise<boolean> {
    const savers = [...this.#savers.values(), this.#review];
    await Promise.all(savers.map((saver) => saver.flush()));
    return savers.every((saver) => !saver.dirty);
  }

  /** What was said before the page was loaded again, on top of what the server has by now. */
  #resume({ ratings, overall }: Waiting): void {
    for (const [id, { input, base }] of Object.entries(ratings)) {
      this.rate(id, mergeRating(base, input, this.#bases.get(id)?.input ?? base));
    }
    if (overall) {
      this.#overall = mergeOverall(overall.base, overall.input, this.#base.input);
      this.#review.change(this.#overall, 0);
      this.#changed();
    }
  }

  async #saveRating(id: string, input: RatingInput): Promise<void> {
    const base = this.#bases.get(id) ?? { input: unrated, revision: 0 };
    try {
      const { revision } = await this.#doors.saveRating(id, input, base.revision);
      this.#bases.set(id, { input, revision });
    } catch (cause) {
      if (!isMismatch(cause)) throw cause;
      const found = (await this.#doors.reload())?.ratings.find((one) => one.criterionId === id);
      const theirs = found ? inputOf(found) : unrated;
      const both = mergeRating(base.input, input, theirs);
      const { revision } = await this.#doors.saveRating(id, both, found?.revision ?? 0);
      this.#bases.set(id, { input: both, revision });
      // Whatever was said here meanwhile stays on top.
      const now = this.#ratings[id] ?? input;
      const joined = now === input ? both : mergeRating(input, now, both);
      this.#ratings = { ...this.#ratings, [id]: joined };
      if (now !== input) this.#saver(id).change(joined, 0);
      this.#joined = true;
    }
  }

  async #saveOverall(input: Overall): Promise<void> {
    try {
      const { revision } = await this.#doors.saveReview(input, this.#base.revision);
      this.#base = { input, revision };
    } catch (cause) {
      if (!isMismatch(cause)) throw cause;
      const found = await this.#doors.reload();
      const theirs = found ? { recommendation: found.recommendation, note: found.note } : nothing;
      const both = mergeOverall(this.#base.input, input, theirs);
      const { revision } = await this.#doors.saveReview(both, found?.revision ?? null);
      this.#base = { input: both, revision };
      const now = this.#overall;
      this.#overall = now === input ? both : mergeOverall(input, now, both);
      if (now !== input) this.#review.change(this.#overall, 0);
      this.#joined = true;
    }
  }

  #saver(criterion: string): Autosaver<RatingInput> {
    let saver = this.#savers.get(criterion);
    if (!saver) {
      saver = new Autosaver((input) => this.#saveRating(criterion, input));
      saver.subscribe(() => this.#changed());
      this.#savers.set(criterion, saver);
    }
    return saver;
  }

  #changed(): void {
    this.#values = this.#snapshot();
    this.#doors.keep(this.#unsaved());
    for (const listener of this.#listeners) listener();
  }

  #unsaved(): Waiting {
    const ratings: Waiting['ratings'] = {};
    for (const [id, saver] of this.#savers) {
      const base = this.#bases.get(id) ?? { input: unrated, revision: 0 };
      const input = this.#ratings[id];
      // What was just acknowledged is the base itself.
      if (saver.dirty && input && input !== base.input)
        ratings[id] = { input, base: base.input, revision: base.revision };
    }
    const overall =
      this.#review.dirty && this.#overall !== this.#base.input
        ? { input: this.#overall, base: this.#base.input, revision: this.#base.revision }
        : null;
    return { ratings, overall };
  }

  #snapshot(): ScorecardValues {
    const savers = [...this.#savers.values(), this.#review];
    return {
      ratings: this.#ratings,
      ...this.#overall,
      save: together(savers.map((saver) => saver.state)),
      waiting: savers.filter((saver) => saver.state.kind === 'failed').length,
      joined: this.#joined,
    };
  }
}
