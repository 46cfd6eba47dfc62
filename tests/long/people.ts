import { createHash } from 'node:crypto';
import type { CandidateTake } from '../../contract/answers.ts';
import type { UploadStatus } from '../../contract/uploads.ts';
import { newId } from '../../server/platform/ids.ts';

/** Somebody at the API over a real connection, with the cookies of a browser or a key. */
export class Person {
  readonly #url: string;
  readonly #key: string | null;
  readonly #cookies = new Map<string, string>();
  constructor(url: string, key: string | null = null) {
    this.#url = url;
    this.#key = key;
  }

  /** What says who is asking, and from which page. */
  get headers(): Record<string, string> {
    return {
      origin: this.#url,
      ...(this.#key && { authorization: `Bearer ${this.#key}` }),
      ...(this.#cookies.size > 0 && { cookie: [...this.#cookies].map(([k, v]) => `${k}=${v}`).join('; ') }),
    };
  }

  async send(method: string, path: string, body?: Uint8Array | object, headers: Record<string, string> = {}) {
    const raw = body instanceof Uint8Array;
    const response = await fetch(this.#url + path, {
      method,
      headers: {
        ...this.headers,
        ...(body && { 'content-type': raw ? 'application/octet-stream' : 'application/json' }),
        ...headers,
      },
      ...(body && { body: raw ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }

  /** The answer's body. Throws unless it is a success. */
  async json<T = { id: string }>(method: string, path: string, body?: object, headers?: Record<string, string>) {
    const response = await this.send(method, path, body, headers);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text ? JSON.parse(text) : null) as T;
  }
}

export interface Team {
  readonly owner: Person;
  readonly organisationId: string;
  readonly interviewId: string;
  readonly questionId: string;
}

/** Sets up and opens an interview with one question to answer by video. */
export async function openInterview(url: string): Promise<Team> {
  const { apiKey, organisationId } = await new Person(url).json<{ apiKey: string; organisationId: string }>(
    'POST',
    '/api/v1/setup',
    { organisationName: 'Hafenwerk', name: 'Mara', email: 'mara@hafenwerk.test', password: 'correct horse battery' },
  );
  const owner = new Person(url, apiKey);
  const { id: interviewId } = await owner.json('POST', '/api/v1/interviews', { title: 'Whatever happens' });
  const base = `/api/v1/interviews/${interviewId}`;
  const { id: questionId } = await owner.json('POST', `${base}/questions`, { text: 'How was it?', kinds: ['video'] });
  await owner.json('POST', `${base}/publish`, { noRubricReason: 'This interview tests crashes.' });
  return { owner, organisationId, interviewId, questionId };
}

const digestOf = (bytes: Uint8Array): string => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;

/** One candidate with one recording to send, as their page does it. */
export class Candidate {
  readonly invitationId: string;
  readonly takeId = newId();
  readonly uploadId = newId();
  /** Indices of the chunks that were acknowledged. */
  readonly acknowledged = new Set<number>();
  readonly chunks: readonly Buffer[];
  readonly #person: Person;
  readonly #team: Team;

  private constructor(person: Person, team: Team, invitationId: string, recording: Buffer, chunkBytes: number) {
    this.#person = person;
    this.#team = team;
    this.invitationId = invitationId;
    this.chunks = Array.from({ length: Math.ceil(recording.length / chunkBytes) }, (_, i) =>
      recording.subarray(i * chunkBytes, (i + 1) * chunkBytes),
    );
  }

  /** Invited, through the door, and recording. */
  static async begin(url: string, team: Team, name: string, recording: Buffer, chunkBytes: number): Promise<Candidate> {
    const { owner, interviewId, questionId } = team;
    const invited = await owner.json('POST', `/api/v1/interviews/${interviewId}/invitations`, {
      name,
      email: `${name}@candidate.test`,
    });
    const link = await owner.json<{ url: string }>('GET', `/api/v1/invitations/${invited.id}/link`);
    const person = new Person(url);
    await person.json('POST', '/api/v1/candidate/exchange', { secret: link.url.split('/').at(-1) });
    const candidate = new Candidate(person, team, invited.id, recording, chunkBytes);
    await candidate.#at('POST', '/opened', {});
    await candidate.#at('POST', '/consent', { purposes: ['interview'], textVersion: 'long-1' });
    await candidate.#at('POST', `/questions/${questionId}/takes`, {
      takeId: candidate.takeId,
      uploadId: candidate.uploadId,
      kind: 'video',
    });
    return candidate;
  }

  #at<T>(method: string, path: string, body?: object): Promise<T> {
    return this.#person.json<T>(method, `/api/v1/candidate/${this.invitationId}${path}`, body);
  }

  /** Sends a chunk; only the one answer that says so counts as an acknowledgement. */
  async put(index: number): Promise<void> {
    const bytes = this.chunks[index] ?? Buffer.alloc(0);
    const path = `/api/v1/uploads/${this.uploadId}/segments/0/chunks/${index}`;
    const response = await this.#person.send('PUT', path, bytes, { 'content-digest': digestOf(bytes) });
    if (response.status !== 204 || response.headers.get('vorab-chunk') !== 'stored') {
      throw new Error(`PUT ${index}: ${response.status} ${await response.text()}`);
    }
    this.acknowledged.add(index);
  }

  /** Sends these in three lanes, as the recorder does; ends with the first failure of each lane. */
  async putAll(indices: readonly number[], onBegin: (index: number) => void = () => {}): Promise<void> {
    const waiting = [...indices];
    const lane = async () => {
      for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
        onBegin(index);
        await this.put(index);
      }
    };
    const ended = await Promise.allSettled([lane(), lane(), lane()]);
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  }

  status = (): Promise<UploadStatus> =>
    this.#person.json<UploadStatus>('GET', `/api/v1/uploads/${this.uploadId}/chunks`);

  /** What is still to be sent: the difference of two sets. */
  async missing(): Promise<number[]> {
    const ranges = (await this.status()).segments[0]?.ranges ?? [];
    return [...this.chunks.keys()].filter((i) => !ranges.some(([from, to]) => from <= i && i <= to));
  }

  complete = (): Promise<UploadStatus> =>
    this.#person.json<UploadStatus>('POST', `/api/v1/uploads/${this.uploadId}/complete`, {
      segments: [
        {
          segment: 0,
          chunks: this.chunks.length,
          bytes: this.chunks.reduce((sum, c) => sum + c.length, 0),
          mime: 'video/webm',
          elapsedMs: 4000,
        },
      ],
    });

  async submit(): Promise<void> {
    await this.#at('POST', `/takes/${this.takeId}/keep`, {});
    await this.#at('POST', '/submit', {});
  }

  take = (): Promise<CandidateTake> => this.#at<CandidateTake>('GET', `/takes/${this.takeId}`);

  /** As the team sees it. */
  invitation = (): Promise<{ state: string }> =>
    this.#team.owner.json('GET', `/api/v1/invitations/${this.invitationId}`);

  async download(path: string): Promise<Buffer> {
    const response = await this.#person.send('GET', path);
    if (!response.ok) throw new Error(`GET ${path}: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }
}
