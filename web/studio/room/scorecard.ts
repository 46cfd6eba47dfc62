import { Autosaver, type SaveState, together } from '../autosave.ts';
import type { Rating, RatingInput, Recommendation, Review } from '../types.ts';

export interface ScorecardValues {
  ratings: Readonly<Record<string, RatingInput>>;
  recommendation: Recommendation | null;
  note: string;
  save: SaveState;
}

/** What the server says it holds after saving. */
interface Saved {
  readonly revision: number;
}

export interface ScorecardDoors {
  saveRating: (criterion: string, input: RatingInput) => Promise<Saved>;
  saveReview: (input: { recommendation: Recommendation | null; note: string }) => Promise<Saved>;
}

const unrated: RatingInput = { value: null, cannotJudge: false, note: '' };

export function isRated(rating: RatingInput | undefined): boolean {
  return rating !== undefined && (rating.value !== null || rating.cannotJudge);
}

/** One's own ratings in one room: each saves by itself, at once for a press, after a pause for words. */
export class Scorecard {
  #doors: ScorecardDoors;
  #ratings: Record<string, RatingInput> = {};
  #recommendation: Recommendation | null = null;
  #note = '';
  /** The newest revision that is known, of the review and of each rating: an answer read before it says nothing new. */
  #known = { review: 0, ratings: new Map<string, number>() };
  #savers = new Map<string, Autosaver<RatingInput>>();
  #review: Autosaver<{ recommendation: Recommendation | null; note: string }>;
  #listeners = new Set<() => void>();
  #values: ScorecardValues;

  constructor(doors: ScorecardDoors, review: Review | null) {
    this.#doors = doors;
    this.#review = new Autosaver(async (input) => {
      const { revision } = await this.#doors.saveReview(input);
      this.#known.review = Math.max(this.#known.review, revision);
    }, 1000);
    this.#review.subscribe(() => this.#changed());
    this.#values = this.#snapshot();
    this.adopt(review);
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
    for (const { criterionId, value, cannotJudge, note, revision } of review?.ratings ?? ([] as Rating[])) {
      if (this.#savers.get(criterionId)?.dirty || revision < (this.#known.ratings.get(criterionId) ?? 0)) continue;
      this.#known.ratings.set(criterionId, revision);
      this.#ratings = { ...this.#ratings, [criterionId]: { value, cannotJudge, note } };
    }
    if (review && !this.#review.dirty && review.revision >= this.#known.review) {
      this.#known.review = review.revision;
      this.#recommendation = review.recommendation;
      this.#note = review.note;
    }
    this.#changed();
  }

  rate(criterion: string, change: Partial<RatingInput>): void {
    const rating = { ...(this.#ratings[criterion] ?? unrated), ...change };
    this.#ratings = { ...this.#ratings, [criterion]: rating };
    this.#saver(criterion).change(rating, 'note' in change ? 1000 : 0);
    this.#changed();
  }

  recommend(recommendation: Recommendation): void {
    this.#recommendation = recommendation;
    this.#review.change({ recommendation, note: this.#note }, 0);
    this.#changed();
  }

  write(note: string): void {
    this.#note = note;
    this.#review.change({ recommendation: this.#recommendation, note });
    this.#changed();
  }

  /** Saves all that waits. False when something could not be saved; the state says what. */
  async flush(): Promise<boolean> {
    const savers = [...this.#savers.values(), this.#review];
    await Promise.all(savers.map((saver) => saver.flush()));
    return savers.every((saver) => !saver.dirty);
  }

  #saver(criterion: string): Autosaver<RatingInput> {
    let saver = this.#savers.get(criterion);
    if (!saver) {
      saver = new Autosaver(async (input) => {
        const { revision } = await this.#doors.saveRating(criterion, input);
        this.#known.ratings.set(criterion, Math.max(this.#known.ratings.get(criterion) ?? 0, revision));
      });
      saver.subscribe(() => this.#changed());
      this.#savers.set(criterion, saver);
    }
    return saver;
  }

  #changed(): void {
    this.#values = this.#snapshot();
    for (const listener of this.#listeners) listener();
  }

  #snapshot(): ScorecardValues {
    const states = [...this.#savers.values(), this.#review].map((saver) => saver.state);
    return { ratings: this.#ratings, recommendation: this.#recommendation, note: this.#note, save: together(states) };
  }
}
