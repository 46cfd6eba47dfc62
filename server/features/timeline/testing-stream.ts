import type { Event } from '../../../contract/events.ts';
import type { Caller } from '../../../tests/harness.ts';

export interface Streamed {
  readonly events: Event[];
  /** Every byte that came, comments and all. */
  text(): string;
  /** What a browser would send as Last-Event-ID. */
  lastId(): string;
  /** Headers and the first bytes are here. */
  readonly opened: Promise<void>;
  readonly ended: Promise<void>;
  stop(): void;
}

/** A live stream over a real socket, read as a browser's EventSource does. Tests only. */
export function streamOf(address: string, by: Caller, cursor?: string, lastEventId?: string): Streamed {
  const events: Event[] = [];
  const controller = new AbortController();
  let all = '';
  let lastId = lastEventId ?? '';
  let isOpen: () => void = () => {};
  let isOver: (error: Error) => void = () => {};
  const opened = new Promise<void>((resolve, reject) => {
    isOpen = resolve;
    isOver = reject;
  });
  opened.catch(() => {});
  const headers = {
    cookie: [...by.cookies].map(([k, v]) => `${k}=${v}`).join('; '),
    ...(by.key && { authorization: `Bearer ${by.key}` }),
    ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
  };
  const read = async () => {
    const query = cursor === undefined ? '' : `?cursor=${cursor}`;
    const response = await fetch(`${address}/api/v1/stream${query}`, { headers, signal: controller.signal });
    if (response.status !== 200 || !response.body)
      throw new Error(`stream: ${response.status} ${await response.text()}`);
    let rest = '';
    for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
      isOpen();
      all += part;
      const blocks = (rest + part).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const field = (name: string) =>
          block
            .split('\n')
            .find((l) => l.startsWith(`${name}: `))
            ?.slice(name.length + 2);
        lastId = field('id') ?? lastId;
        const data = field('data');
        if (field('event') === 'event' && data) events.push(JSON.parse(data) as Event);
      }
    }
  };
  const ended = read().catch((error: Error) => {
    isOver(error);
    if (!controller.signal.aborted && !/terminated/.test(error.message)) throw error;
  });
  ended.catch(() => {});
  return { events, text: () => all, lastId: () => lastId, opened, ended, stop: () => controller.abort() };
}
