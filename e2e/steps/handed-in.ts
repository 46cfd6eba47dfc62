import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/server.ts';
import { until } from '../lib/wait.ts';
import { password } from './prepare.ts';

// biome-ignore lint/suspicious/noExplicitAny: a step that reads many shapes
type Json = any;

/** Somebody who calls the API with the cookies that they were given. */
class Caller {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();
  constructor(origin: string) {
    this.#origin = origin;
  }
  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Json> {
    const bytes = body instanceof Uint8Array;
    const response = await fetch(this.#origin + path, {
      method,
      headers: {
        origin: this.#origin,
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body !== undefined && !bytes && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: bytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name) this.#cookies.set(name, value ?? '');
    }
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text ? JSON.parse(text) : null;
  }
  get = (path: string) => this.call('GET', path);
  post = (path: string, body: unknown = {}) => this.call('POST', path, body);
}

const anchors = (one: string, three: string, five: string) => [
  { level: 1, text: one },
  { level: 3, text: three },
  { level: 5, text: five },
];
const questions = [
  { text: 'A customer you almost lost', kinds: ['video', 'audio'], takes: 3 },
  { text: 'Explain our product', kinds: ['video', 'audio'], takes: 3 },
  { text: 'Your way of working', kinds: ['text'] },
  { text: 'A question for us', kinds: ['audio'] },
];

export interface HandedIn {
  readonly interviewId: string;
  /** In the order of the candidates. */
  readonly invitations: { readonly id: string; readonly code: string }[];
  readonly rater: { readonly email: string; readonly name: string };
}

/** By the API: an interview like the one in the pictures, a second rater, and candidates who handed in films of drawn faces. */
export async function handIn(
  origin: string,
  candidates: readonly { name: string; film: string }[],
  settings: object = {},
): Promise<HandedIn> {
  const mara = new Caller(origin);
  await mara.post('/api/v1/setup', {
    organisationName: 'Hafenwerk GmbH',
    name: 'Mara Lindt',
    email: 'mara@hafenwerk.test',
    password,
    timeZone: 'Europe/Berlin',
  });
  const interview = await mara.post('/api/v1/interviews', {
    title: 'Customer Success, Hamburg',
    requiredReviews: 2,
    ...settings,
  });
  const at = `/api/v1/interviews/${interview.id}`;
  const asked: Json[] = [];
  for (const question of questions) asked.push(await mara.post(`${at}/questions`, question));
  const rubric = await mara.get(`${at}/rubric`);
  const steps = anchors('Names the problem only', 'One clear step', 'Several steps, why each, a measured result');
  const heard = anchors('Talks about the product', 'Asks once', 'Repeats what was said before answering');
  const clear = anchors('Hard to follow', 'In order, with one example', 'A newcomer could act on it');
  const criteria = [
    { name: 'Ownership', weight: 2, questionId: asked[0].id, anchors: steps },
    { name: 'Listens to customers', weight: 2, questionId: asked[0].id, anchors: heard },
    { name: 'Explains simply', questionId: asked[1].id, anchors: clear },
    { name: 'Clear explanation', anchors: clear },
  ];
  await mara.call('PUT', `${at}/rubric`, { criteria }, { 'if-match': `"${rubric.revision}"` });
  await mara.post(`${at}/publish`);
  const rater = { email: 'jonas@hafenwerk.test', name: 'Jonas Okafor' };
  await mara.post('/api/v1/member-invitations', {
    email: rater.email,
    role: 'reviewer',
    interviews: [{ interviewId: interview.id, access: 'review' }],
  });
  const secret = await secretFor(mara, rater.email, /\/join#([\w-]+)/);
  await new Caller(origin).post('/api/v1/member-invitations/accept', { secret, name: rater.name, password });

  const invitations: { id: string; code: string }[] = [];
  for (const [n, { name, film }] of candidates.entries()) {
    const email = `candidate-${n}@example.test`;
    const invited = await mara.post(`${at}/invitations`, { name, email });
    const candidate = new Caller(origin);
    await candidate.post('/api/v1/candidate/exchange', { secret: await secretFor(mara, email, /\/i\/([\w-]+)/) });
    await answer(candidate, `/api/v1/candidate/${invited.id}`, asked, film);
    invitations.push({ id: invited.id, code: invited.code });
  }
  return { interviewId: interview.id, invitations, rater };
}

/** Without a mail server, letters are read in the operator's outbox. */
function secretFor(mara: Caller, address: string, path: RegExp): Promise<string> {
  return until(`mail to ${address}`, 30, async () => {
    const { items } = await mara.get('/api/v1/outbox');
    const mail = items.find((one: Json) => one.to.includes(address));
    const whole = mail && mail.text === undefined ? await mara.get(`/api/v1/outbox/${mail.id}`) : mail;
    return path.exec(whole?.text ?? '')?.[1];
  });
}

async function answer(candidate: Caller, mine: string, asked: Json[], film: string): Promise<void> {
  await candidate.post(`${mine}/opened`);
  await candidate.post(`${mine}/consent`, { purposes: ['interview'], textVersion: 'e2e-1' });
  const takes: string[] = [];
  for (const [n, part] of ['almost-lost', 'almost-lost', null, 'too-complicated'].entries()) {
    const at = `${mine}/questions/${asked[n].id}`;
    if (part === null) {
      const takeId = randomUUID();
      const text =
        'In the morning I read what customers wrote over night, before any meeting. Then I call the one who is angriest.\n\nIn the afternoon I write down what I learned, for the others.';
      await candidate.post(`${at}/text-takes`, { takeId, text });
      await candidate.post(`${mine}/takes/${takeId}/keep`);
    } else takes.push(await record(candidate, mine, at, `${film}-${part}.webm`, n === 3 ? 'audio' : 'video'));
  }
  await candidate.post(`${mine}/submit`);
  for (const take of takes)
    await until(
      'the recording to be ready',
      60,
      async () => (await candidate.get(`${mine}/takes/${take}`)).state === 'ready',
    );
}

async function record(candidate: Caller, mine: string, at: string, film: string, kind: string): Promise<string> {
  const [takeId, uploadId] = [randomUUID(), randomUUID()];
  await candidate.post(`${at}/takes`, { takeId, uploadId, kind });
  const bytes = await readFile(join(root, 'examples/media', film));
  const digest = `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;
  await candidate.call('PUT', `/api/v1/uploads/${uploadId}/segments/0/chunks/0`, new Uint8Array(bytes), {
    'content-type': 'application/octet-stream',
    'content-digest': digest,
  });
  await candidate.post(`/api/v1/uploads/${uploadId}/complete`, {
    segments: [{ segment: 0, chunks: 1, bytes: bytes.length, mime: 'video/webm', elapsedMs: 8000 }],
  });
  await candidate.post(`${mine}/takes/${takeId}/keep`);
  return takeId;
}
