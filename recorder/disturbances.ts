import type { Segment } from './capture.ts';
import type { Clock } from './clock.ts';
import { heard, onDevicesChanged } from './devices.ts';
import type { Ledger } from './ledger.ts';
import { meterLevel } from './level.ts';
import { minutesLeft } from './room.ts';
import type { Spool, SpoolTrouble } from './spool.ts';
import type { DisturbanceKind, MediaKind } from './types.ts';
import { keepAwake } from './wake-lock.ts';

/** Some microphones give exact zeros while nobody speaks; so long a pause is none. */
const DEAD_MS = 10_000;
const ROOM_EVERY_MS = 15_000;

export interface DisturbancesOptions {
  kind: MediaKind;
  upload: string;
  ledger: Ledger;
  spool: Spool;
  clock: Clock;
  page: Document | undefined;
  current: () => Segment | null;
  onChange: () => void;
  storage?: Pick<StorageManager, 'estimate'> | undefined;
  meter?: typeof meterLevel | undefined;
  onDevices?: typeof onDevicesChanged | undefined;
}

/** What goes wrong beside a recording that goes on: noted for afterwards, and said where it helps. It never stops anything. */
export interface Disturbances {
  /** Once per take and kind. */
  note(kind: DisturbanceKind): void;
  /** Listens while this stream is recorded. */
  watch(stream: MediaStream): void;
  /** The clock moved on: looks at the storage, now and then. */
  look(): void;
  /** Listens no more; the screen may sleep. */
  rest(): void;
  /** How the device's storage does. */
  storage(): StorageState;
  /** The microphone or camera that took over from another, by the name the browser gives it; null: the same as ever. */
  switchedTo(): string | null;
}

export interface StorageState {
  readonly trouble: SpoolTrouble | null;
  /** Minutes of recording that still fit, when they are few. */
  readonly minutesLeft: number | null;
}

export function createDisturbances(options: DisturbancesOptions): Disturbances {
  const { kind, ledger, spool, clock, page, current, onChange } = options;
  const { meter = meterLevel, onDevices = onDevicesChanged } = options;
  const noted = new Set<DisturbanceKind>();
  let undo: (() => void)[] = [];
  let names: string | null = null;
  let switchedTo: string | null = null;
  let room: number | null = null;
  let lookedAt: number | null = null;

  function note(what: DisturbanceKind) {
    if (noted.has(what)) return;
    noted.add(what);
    const segment = current();
    const last = Math.max(0, ledger.segments().length - 1);
    ledger.note({ kind: what, segment: segment?.number ?? last, atMs: segment?.elapsedMs() ?? 0 });
  }

  function compare(stream: MediaStream) {
    const now = heard(stream);
    const before = names;
    names = now.all;
    if (before === null || before === now.all) return;
    switchedTo = now.changedFrom(before);
    note('device-changed');
    onChange();
  }

  function look() {
    if (spool.trouble?.() && spool.atRisk(options.upload) > 0) note('storage-failing');
    if (lookedAt !== null && clock.now() - lookedAt < ROOM_EVERY_MS) return;
    lookedAt = clock.now();
    void minutesLeft(kind, options.storage).then((left) => {
      if (left !== null && current()) note('storage-low');
      if (left === room) return;
      room = left;
      onChange();
    });
  }

  function rest() {
    for (const task of undo) task();
    undo = [];
  }

  return {
    note,
    look,
    rest,
    storage: () => ({ trouble: spool.trouble?.() ?? null, minutesLeft: room }),
    switchedTo: () => switchedTo,
    watch(stream) {
      rest();
      compare(stream);
      const level = ({ deadMs }: { deadMs: number }) => {
        // While it is interrupted, the track is dead by rights.
        if (deadMs >= DEAD_MS && current()) note('level-dead');
      };
      undo = [
        keepAwake(page, () => note('wake-lock-lost')),
        meter(stream, level, clock),
        onDevices(() => compare(stream)),
      ];
    },
  };
}
