import { createHash } from 'node:crypto';
import {
  Agent,
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Ledger } from './ledger.ts';
import type { NetworkFault, Strike } from './plan.ts';

/** Nobody waits longer than this for an answer that never comes. */
const HANG_MS = 6000;

export type Errand = NetworkFault['on'] | 'other';

interface Passing {
  readonly errand: Errand;
  /** The upload or take that it is about. */
  readonly about: string;
  readonly segment: number;
  readonly chunk: number;
}

const chunkPath = /^\/api\/v1\/uploads\/([\w-]+)\/segments\/(\d+)\/chunks\/(\d+)$/;
const completePath = /^\/api\/v1\/uploads\/([\w-]+)\/complete$/;
const takePath = /^\/api\/v1\/candidate\/([\w-]+)\/(?:takes\/([\w-]+)\/(keep)|questions\/[\w-]+\/(takes)|(submit))$/;

function passing(method: string, path: string, body: Buffer): Passing {
  const put = method === 'PUT' && chunkPath.exec(path);
  if (put) return { errand: 'put', about: put[1] ?? '', segment: Number(put[2]), chunk: Number(put[3]) };
  const nothing = { segment: 0, chunk: 0 };
  const complete = method === 'POST' && completePath.exec(path);
  if (complete) return { errand: 'complete', about: complete[1] ?? '', ...nothing };
  const [, invitation = '', take = '', keep, begin, submit] = (method === 'POST' && takePath.exec(path)) || [];
  if (keep) return { errand: 'keep', about: take, ...nothing };
  if (begin) return { errand: 'begin', about: /"uploadId":"([\w-]+)"/.exec(body.toString())?.[1] ?? '', ...nothing };
  if (submit) return { errand: 'submit', about: invitation, ...nothing };
  return { errand: 'other', about: '', ...nothing };
}

interface Ambush {
  readonly strike: Strike;
  readonly blow: () => Promise<void>;
  left: number;
}

interface Answer {
  readonly status: number;
  readonly rawHeaders: string[];
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/**
 * The line between clients and server, which is ours to cut. It lets nothing pass that it has not seen whole, so it knows how
 * far a request or an answer has come when the blow falls, and it keeps the ledger of what the server promised.
 */
export class Line {
  readonly #ledger: Ledger;
  readonly #port: () => number;
  readonly #server: Server;
  #agent = new Agent({ keepAlive: true });
  readonly #faults = new Map<string, NetworkFault[]>();
  readonly #seen = new Map<string, number>();
  #ambush: Ambush | null = null;
  #cut = false;
  /** Faults that were done, by kind. */
  readonly done = new Map<string, number>();
  /** Answers that were no 2xx, by what was asked and the status. */
  readonly refused = new Map<string, number>();

  /** @param port of the server, which may change when it comes back */
  constructor(ledger: Ledger, port: () => number) {
    this.#ledger = ledger;
    this.#port = port;
    this.#server = createServer((req, res) => {
      this.#pass(req, res).catch(() => req.socket.destroy());
    });
    this.#server.on('connection', (socket) => {
      if (this.#cut) socket.destroy();
      socket.on('error', () => {});
    });
  }

  async open(): Promise<void> {
    await new Promise<void>((ready, fail) => this.#server.once('error', fail).listen(0, '127.0.0.1', ready));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
    this.#agent.destroy();
  }

  /** What will be done to requests about an upload, a take or an invitation. */
  harm(about: string, faults: readonly NetworkFault[]): void {
    this.#faults.set(about, [...(this.#faults.get(about) ?? []), ...faults]);
  }

  /** Every connection breaks, and no new one comes about until `mend`. */
  cut(): void {
    this.#cut = true;
    this.#server.closeAllConnections();
  }

  mend(): void {
    this.#cut = false;
  }

  /**
   * Has `blow` fall at the strike's moment inside a request.
   * @param over ends the waiting: there will be no more such requests
   * @returns whether there was one
   */
  async ambush(strike: Strike, over: Promise<unknown>, blow: () => Promise<void>): Promise<boolean> {
    const { promise: struck, resolve: strikeDown, reject } = Promise.withResolvers<true>();
    let open = true;
    const once = async () => {
      if (!open) return;
      open = false;
      await blow().then(() => strikeDown(true), reject);
    };
    this.#ambush = { strike, left: strike.nth, blow: once };
    await Promise.race([struck, over]);
    this.#ambush = null;
    // It may be falling right now.
    if (!open) return struck;
    open = false;
    return false;
  }

  #surprise({ errand }: Passing): Ambush | null {
    const ambush = this.#ambush;
    if (ambush?.strike.phase !== errand || ambush.left-- > 0) return null;
    this.#ambush = null;
    return ambush;
  }

  #faultOf({ errand, about }: Passing): NetworkFault | null {
    const key = `${errand} ${about}`;
    const nth = this.#seen.get(key) ?? 0;
    this.#seen.set(key, nth + 1);
    const fault = this.#faults.get(about)?.find((each) => each.on === errand && each.nth === nth) ?? null;
    if (fault) this.done.set(fault.kind, (this.done.get(fault.kind) ?? 0) + 1);
    return fault;
  }

  async #pass(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const reset = (): void => void req.socket.resetAndDestroy();
    if (this.#cut) return reset();
    const parts: Buffer[] = [];
    for await (const part of req as AsyncIterable<Buffer>) parts.push(part);
    const body = Buffer.concat(parts);
    const path = req.url ?? '/';
    const what = passing(req.method ?? 'GET', path, body);
    const fault = this.#faultOf(what);

    if (fault?.kind === 'drop') return reset();
    if (fault?.kind === 'captive-portal') return portal(res);
    if (fault?.kind === 'delay') await pause(fault.ms);
    if (fault?.kind === 'hang') return hang(req);
    if (fault?.kind === 'reset-in-body') return this.#breakOff(req, body, fault.at).then(reset);

    const ambush = this.#surprise(what);
    const answer = await this.#ask(req, body, ambush);
    // No answer, so this was not the moment: the next request is.
    if (!answer && ambush?.strike.moment === 'answered') this.#ambush = { ...ambush, left: 0 };
    if (!answer || fault?.kind === 'answer-lost') {
      if (answer) this.#note(what, path, body, answer);
      return reset();
    }
    const reached = this.#note(what, path, body, answer);
    if (ambush?.strike.moment === 'answered') await ambush.blow();
    if (fault?.kind === 'answer-hangs') return hang(req);
    if (this.#cut) return reset();
    res.writeHead(answer.status, answer.rawHeaders);
    res.end(answer.body, () => {
      if (!res.socket?.destroyed) reached();
    });
  }

  /** Sends the beginning of a request to the server, and then nothing more. */
  async #breakOff(req: IncomingMessage, body: Buffer, share: number): Promise<void> {
    const up = this.#request(req);
    await write(up, body.subarray(0, Math.floor(body.length * share)));
    up.destroy();
  }

  /** Passes a request on, with the blow at its moment; null when no whole answer came. */
  async #ask(req: IncomingMessage, body: Buffer, ambush: Ambush | null): Promise<Answer | null> {
    const up = this.#request(req);
    const answered = answerTo(up);
    const moment = ambush?.strike.moment;
    if (ambush && moment === 'body') {
      const at = Math.floor(body.length * ambush.strike.at);
      await write(up, body.subarray(0, at));
      // What was written must have left this process before the server does.
      await pause(2);
      await ambush.blow();
      up.end(body.subarray(at));
    } else {
      up.end(body);
    }
    if (ambush && moment === 'handling') {
      await Promise.race([answered, pause(ambush.strike.ms)]);
      await ambush.blow();
    }
    return answered;
  }

  #request({ method, url, headers }: IncomingMessage): ClientRequest {
    const up = request({ host: '127.0.0.1', port: this.#port(), agent: this.#agent, method, path: url, headers });
    return up.on('error', () => {});
  }

  #note({ errand, about, segment, chunk }: Passing, path: string, body: Buffer, answer: Answer): () => void {
    if (answer.status >= 400) {
      const what = `${errand} ${answer.status}`;
      this.refused.set(what, (this.refused.get(what) ?? 0) + 1);
    }
    if (answer.status < 200 || answer.status > 299 || errand === 'other') return () => {};
    const stored = errand === 'put' && answer.headers['vorab-chunk'] === 'stored';
    const sha256 = stored ? createHash('sha256').update(body).digest('hex') : '';
    // The next whole millisecond: never earlier than it was.
    const at = Date.now() + 1;
    const promise = stored ? { upload: about, segment, chunk, sha256, bytes: body.length, at } : null;
    return this.#ledger.said(errand, path, answer.status, promise);
  }
}

function answerTo(up: ClientRequest): Promise<Answer | null> {
  return new Promise((done) => {
    up.on('error', () => done(null));
    up.on('close', () => done(null));
    up.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', () => done(null));
      response.on('end', () => {
        const { statusCode: status = 0, rawHeaders, headers, complete } = response;
        done(complete ? { status, rawHeaders, headers, body: Buffer.concat(parts) } : null);
      });
    });
  });
}

const write = (up: ClientRequest, bytes: Buffer): Promise<void> =>
  new Promise((written) => {
    // Headers go out even where no byte of the body does.
    up.flushHeaders();
    if (bytes.length === 0) return written();
    up.once('error', () => written());
    up.write(bytes, () => written());
  });

/** As a hotel answers before one has signed in. */
function portal(res: ServerResponse): void {
  res.writeHead(200, { 'content-type': 'text/html' });
  res.end('<!doctype html><title>Welcome</title><p>Accept the terms to use our Wi-Fi.</p>');
}

async function hang(req: IncomingMessage): Promise<void> {
  await pause(HANG_MS, undefined, { ref: false });
  req.socket.destroy();
}
