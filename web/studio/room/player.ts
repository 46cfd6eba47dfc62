import { evenOut } from './loudness.ts';
import { rememberedPosition, rememberPosition, rememberSpeed } from './memory.ts';
import { speeds } from './speeds.ts';

export interface PlayerState {
  playing: boolean;
  ended: boolean;
  muted: boolean;
  speed: number;
  /** Nothing to see or hear yet, and something is asked for. */
  buffering: boolean;
}

/** One picture, where the film does not say how many there are: most cameras take thirty in a second. */
const frame = 1 / 30;
/** Closer to an end than this, one begins at the beginning. Seconds. */
const edge = 2;

/** A number that many watch and that changes often. */
class Position {
  #at = 0;
  #listeners = new Set<() => void>();
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  at = (): number => this.#at;
  set(at: number): void {
    if (at === this.#at) return;
    this.#at = at;
    for (const listener of this.#listeners) listener();
  }
}

/**
 * Our own controls over plain media elements, of which one is on the stage. Speed and sound stay from answer to answer, the position
 * belongs to each; who was playing goes on playing in the next.
 */
export class Player {
  readonly clock = new Position();
  #take: string | null = null;
  #element: HTMLMediaElement | null = null;
  #loudness: number | null = null;
  #wants = false;
  /** Where a take that is not on the stage yet is to begin. */
  #asked: { take: string; at: number } | null = null;
  #ticking = 0;
  #listeners = new Set<() => void>();
  #state: PlayerState;

  constructor(speed: number) {
    this.#state = { playing: false, ended: false, muted: false, speed, buffering: false };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  get state(): PlayerState {
    return this.#state;
  }
  get take(): string | null {
    return this.#take;
  }

  /** This take, so loud on average (dBFS), is on the stage from now on, in this element. @returns what takes it off again */
  enter(take: string, element: HTMLMediaElement, loudnessDb: number | null): () => void {
    this.#take = take;
    this.#element = element;
    this.#loudness = loudnessDb;
    const off = this.#listen(element);
    this.#apply(element);
    if (element.readyState > 0) this.#begin(element);
    else this.clock.set(rememberedPosition(take));
    this.#set({ playing: false, ended: false, buffering: this.#wants });
    if (this.#wants) this.#play(element);
    return () => {
      off();
      cancelAnimationFrame(this.#ticking);
      this.#remember(element);
      element.pause();
      if (this.#element === element) {
        this.#element = null;
        this.#take = null;
      }
    };
  }

  /** Nothing to play here (words, or nothing). Who was playing goes on with the next. */
  empty(): void {
    this.clock.set(0);
    this.#set({ playing: false, ended: false, buffering: false });
  }

  /** Another answer is asked for: who plays or has heard it to the end goes on there. */
  carry(): void {
    this.#wants = this.#state.playing || this.#state.ended;
  }

  toggle = (): void => {
    const element = this.#element;
    if (!element) return;
    if (element.paused) this.#play(element);
    else this.pause();
  };
  pause = (): void => {
    this.#wants = false;
    this.#element?.pause();
  };
  play = (): void => {
    if (this.#element) this.#play(this.#element);
  };

  seek = (seconds: number): void => {
    const element = this.#element;
    if (!element) return;
    const end = Number.isFinite(element.duration) ? element.duration : seconds;
    const at = Math.min(Math.max(0, seconds), end);
    element.currentTime = at;
    this.clock.set(at);
    this.#set({ ended: false });
  };
  /** To a moment of an answer, now or as soon as it is on the stage. */
  seekIn = (take: string, at: number): void => {
    if (take === this.#take && this.#element) this.seek(at);
    else this.#asked = { take, at };
  };
  skip = (seconds: number): void => this.seek((this.#element?.currentTime ?? 0) + seconds);
  step = (by: 1 | -1): void => {
    this.pause();
    this.skip(by * frame);
  };
  setSpeed = (speed: number): void => {
    rememberSpeed(speed);
    this.#set({ speed });
    if (this.#element) this.#apply(this.#element);
  };
  faster = (by: 1 | -1): void => {
    const at = (speeds as readonly number[]).indexOf(this.#state.speed);
    const next = speeds[at + by];
    if (next !== undefined) this.setSpeed(next);
  };
  mute = (): void => {
    this.#set({ muted: !this.#state.muted });
    if (this.#element) this.#apply(this.#element);
  };
  fullscreen = (): void => {
    const frameOf = this.#element?.closest<HTMLElement>('[data-stage]');
    // Refused where there is no picture or no gesture; then the page stays as it is.
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
    else void frameOf?.requestFullscreen?.().catch(() => {});
  };

  /** A new address for the same film: it goes on where it was. */
  resumeAfterReload(): void {
    this.#wants = this.#state.playing || this.#wants;
    if (this.#element && this.#take) rememberPosition(this.#take, this.clock.at());
  }

  leave(): void {
    if (this.#element) this.#remember(this.#element);
    cancelAnimationFrame(this.#ticking);
  }

  #play(element: HTMLMediaElement): void {
    this.#wants = true;
    // A refusal (no file, no user gesture) shows as "not playing"; the error event tells the rest.
    void element.play().catch(() => this.#set({ playing: false, buffering: false }));
  }

  #apply(element: HTMLMediaElement): void {
    element.preservesPitch = true;
    element.defaultPlaybackRate = this.#state.speed;
    element.playbackRate = this.#state.speed;
    element.muted = this.#state.muted;
  }

  /** Where one was; at either end that is the beginning. */
  #begin(element: HTMLMediaElement): void {
    if (this.#asked && this.#asked.take === this.#take) {
      const { at } = this.#asked;
      this.#asked = null;
      element.currentTime = at;
      this.clock.set(at);
      return;
    }
    const at = this.#take ? rememberedPosition(this.#take) : 0;
    const length = element.duration;
    const fits = at > edge && (!Number.isFinite(length) || at < length - edge);
    if (fits && Math.abs(element.currentTime - at) > 0.05) element.currentTime = at;
    this.clock.set(fits ? at : element.currentTime);
  }

  #remember(element: HTMLMediaElement): void {
    if (this.#take) rememberPosition(this.#take, element.ended ? 0 : element.currentTime);
  }

  #listen(element: HTMLMediaElement): () => void {
    const on: Partial<Record<keyof HTMLMediaElementEventMap, () => void>> = {
      loadedmetadata: () => {
        this.#apply(element);
        this.#begin(element);
        if (this.#wants && element.paused) this.#play(element);
      },
      play: () => this.#set({ playing: true, ended: false }),
      playing: () => {
        this.#wants = true;
        this.#set({ playing: true, buffering: false });
        void evenOut(element, this.#loudness);
        this.#tick(element);
      },
      waiting: () => this.#set({ buffering: true }),
      canplay: () => this.#set({ buffering: false }),
      pause: () => {
        this.#set({ playing: false, buffering: false });
        this.clock.set(element.currentTime);
        this.#remember(element);
      },
      ended: () => {
        this.#wants = false;
        this.#set({ playing: false, ended: true });
        this.#remember(element);
      },
      seeked: () => this.clock.set(element.currentTime),
      timeupdate: () => {
        if (element.seeking) return;
        this.clock.set(element.currentTime);
        if (this.#take && element.currentTime > 0) this.#remember(element);
      },
    };
    for (const [name, run] of Object.entries(on)) element.addEventListener(name, run);
    return () => {
      for (const [name, run] of Object.entries(on)) element.removeEventListener(name, run);
    };
  }

  #tick(element: HTMLMediaElement): void {
    cancelAnimationFrame(this.#ticking);
    const next = () => {
      if (element !== this.#element || element.paused) return;
      if (!element.seeking) this.clock.set(element.currentTime);
      this.#ticking = requestAnimationFrame(next);
    };
    this.#ticking = requestAnimationFrame(next);
  }

  #set(change: Partial<PlayerState>): void {
    const next = { ...this.#state, ...change };
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}
