import { type Api, failureCode } from '../state/api.ts';
import { safeStorage, writeTo } from '../state/keeps.ts';

export type DraftState = 'saved' | 'typing' | 'saving' | 'on-device';

export interface Draft {
  /** What to begin with: this device's words if the server never got them, else the server's. */
  readonly start: string;
  /** Tells of each change; sent when the typing pauses. */
  write(text: string): void;
  /** Sends now what is not saved yet. True when the server has it. */
  flush(): Promise<boolean>;
  close(): void;
}

const PAUSE_MS = 900;
const AGAIN_MS = 5_000;

/**
 * Saves a text while it is written. Every change is on the device at once; the server gets it when typing pauses, and again
 * until it has it.
 */
export function createDraft(options: {
  api: Api;
  path: string;
  /** What the server is sent for it; without it, the text. */
  body?: (text: string) => object;
  questionId: string;
  server: string;
  onState: (state: DraftState) => void;
  storage?: Storage | null;
}): Draft {
  const { api, path, questionId, server, onState, storage = safeStorage(), body = (text) => ({ text }) } = options;
  const key = `vorab.draft.${questionId}`;
  let unsent: string | null = storage?.getItem(key) ?? null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<boolean> | null = null;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };
  /** Sends until nothing newer has been written meanwhile. */
  async function sendAll(): Promise<boolean> {
    while (unsent !== null) {
      const text = unsent;
      onState('saving');
      try {
        await api.send('PUT', path, body(text));
      } catch (error) {
        onState('on-device');
        if (failureCode(error) === 'offline' || failureCode(error) === 'unavailable') later(AGAIN_MS);
        return false;
      }
      if (unsent === text) {
        unsent = null;
        writeTo(storage, key, null);
      }
    }
    onState('saved');
    return true;
  }
  /** One request at a time, or an older text could arrive last. */
  function flush(): Promise<boolean> {
    clearTimeout(timer);
    sending ??= sendAll().finally(() => {
      sending = null;
    });
    return sending;
  }
  if (unsent !== null) later(0);
  return {
    start: unsent ?? server,
    write(text) {
      unsent = text;
      writeTo(storage, key, text);
      onState('typing');
      later(PAUSE_MS);
    },
    flush,
    close() {
      clearTimeout(timer);
      if (unsent !== null) void flush();
    },
  };
}
