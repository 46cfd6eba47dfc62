/**
 * The whole job through the API alone: set up, interview, publish, invite, answer, finalise, two reviews, score, decision, timeline.
 * Runs against a fresh Vorab:
 *
 *   node docs/api-walkthrough.ts http://127.0.0.1:3000 recording.webm
 *
 * Each step is one documented call (see /api on a running Vorab). It prints what it did and exits 1 where anything is not as expected.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';

const [base = 'http://127.0.0.1:3000', recording = 'server/platform/media/fixtures/chrome-vp8.webm'] =
  process.argv.slice(2);
const origin = new URL(base).origin;

// biome-ignore lint/suspicious/noExplicitAny: a script that reads many shapes
type Json = any;

/** Somebody who calls: with an API key, or with the cookies that they were given. */
class Caller {
  readonly #cookies = new Map<string, string>();
  readonly #key: string | undefined;
  constructor(key?: string) {
    this.#key = key;
  }
  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Json> {
    const bytes = body instanceof Uint8Array;
    const response = await fetch(base + path, {
      method,
      headers: {
        ...(this.#key
          ? { authorization: `Bearer ${this.#key}` }
          : { origin, cookie: [...this.#cookies].map(([k, v]) => `${k}=${v}`).join('; ') }),
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
    if (!response.ok) throw new Error(`${method} ${path} → ${response.status} ${text}`);
    return text ? JSON.parse(text) : null;
  }
  get = (path: string) => this.call('GET', path);
  post = (path: string, body: unknown = {}, headers = {}) => this.call('POST', path, body, headers);
  put = (path: string, body: unknown, headers = {}) => this.call('PUT', path, body, headers);
}

const say = (text: string) => console.log(`· ${text}`);
function expect(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`Not as expected: ${what}`);
}
async function until<T>(what: string, check: () => Promise<T | null | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 300; tries++) {
    const found = await check();
    if (found) return found;
    await new Promise((r) => setTimeout(r, 200));
  }
  throw new Error(`Waited in vain: ${what}`);
}

// 1. Set up. Works once, on the machine itself or with the printed token; the API key is shown once.
const password = 'correct horse battery staple';
const operator = new Caller();
const { apiKey } = await operator.post('/api/v1/setup', {
  organisationName: 'Hafenwerk GmbH',
  name: 'Mara Lindt',
  email: 'mara@hafenwerk.test',
  password,
  timeZone: 'Europe/Berlin',
});
const api = new Caller(apiKey);
say(`set up as ${(await api.get('/api/v1/me')).organisation.name}`);

// 2. An interview: two questions, limits, takes, and a rubric with anchors.
const interview = await api.post('/api/v1/interviews', {
  title: 'Customer Success, Hamburg',
  requiredReviews: 2,
  blind: true,
});
const at = `/api/v1/interviews/${interview.id}`;
const story = await api.post(`${at}/questions`, {
  text: 'Tell us about a customer you almost lost. What did you do?',
  kinds: ['video', 'audio'],
  answerSeconds: 120,
  takes: 3,
  thinkSeconds: 60,
});
const work = await api.post(`${at}/questions`, { text: 'How do you like to work?', kinds: ['text'] });
const anchors = [
  { level: 1, text: 'Names the problem only' },
  { level: 3, text: 'One clear step' },
  { level: 5, text: 'Several steps, why each, a measured result' },
];
const draft = await api.get(`${at}/rubric`);
const rubric = await api.put(
  `${at}/rubric`,
  {
    criteria: [
      { name: 'Ownership', weight: 2, questionId: story.id, anchors },
      { name: 'Clear explanation', anchors },
    ],
  },
  { 'if-match': `"${draft.revision}"` },
);
await api.post(`${at}/publish`);
say(`published “${interview.title}” with ${rubric.criteria.length} criteria`);

// 3. A second member, invited by e-mail. Without SMTP the operator reads the mail in the outbox.
const mailTo = (address: string) =>
  until(`mail to ${address}`, async () =>
    (await operator.get('/api/v1/outbox')).items.find((m: Json) => m.to.includes(address)),
  );
const secretIn = (mail: Json, path: RegExp): string => path.exec(mail.text)?.[1] ?? '';
await api.post('/api/v1/member-invitations', {
  email: 'jonas@hafenwerk.test',
  role: 'reviewer',
  interviews: [{ interviewId: interview.id, access: 'review' }],
});
const jonas = new Caller();
await jonas.post('/api/v1/member-invitations/accept', {
  secret: secretIn(await mailTo('jonas@hafenwerk.test'), /\/join#([\w-]+)/),
  name: 'Jonas Okafor',
  password,
});
say(`${(await jonas.get('/api/v1/me')).name} joined as reviewer`);

// 4. Invite a candidate; an Idempotency-Key makes repeating safe.
const person = { name: 'Tomasz Nowak', email: 'tomasz@example.test' };
const key = { 'idempotency-key': randomUUID() };
const invitation = await api.post(`${at}/invitations`, person, key);
expect(
  (await api.post(`${at}/invitations`, person, key)).id === invitation.id,
  'the repeated call gives the same invitation',
);
const secret = secretIn(await mailTo('tomasz@example.test'), /\/i\/([\w-]+)/);
say(`invited ${invitation.code}, until ${invitation.deadlineAt}`);

// 5. The candidate opens the link, consents, answers in writing, then records.
const candidate = new Caller();
await candidate.post('/api/v1/candidate/exchange', { secret });
const mine = `/api/v1/candidate/${invitation.id}`;
await candidate.post(`${mine}/opened`);
await candidate.post(`${mine}/consent`, { purposes: ['interview'], textVersion: 'walkthrough-1' });
const written = randomUUID();
await candidate.post(`${mine}/questions/${work.id}/text-takes`, {
  takeId: written,
  text: 'Quietly in the morning, with people in the afternoon.',
});
await candidate.post(`${mine}/takes/${written}/keep`);

// Recording: the client mints the ids, sends chunks in any order, and names exact counts at the end.
const bytes = await readFile(recording);
const digest = (part: Uint8Array) => `sha-256=:${createHash('sha256').update(part).digest('base64')}:`;
async function record(elapsedMs: number): Promise<string> {
  const [takeId, uploadId] = [randomUUID(), randomUUID()];
  await candidate.post(`${mine}/questions/${story.id}/takes`, { takeId, uploadId, kind: 'video' });
  const size = 16 * 1024;
  const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  for (const [i, part] of [...parts.entries()].reverse()) {
    await candidate.call('PUT', `/api/v1/uploads/${uploadId}/segments/0/chunks/${i}`, part, {
      'content-type': 'application/octet-stream',
      'content-digest': digest(part),
    });
  }
  const held = await candidate.get(`/api/v1/uploads/${uploadId}/chunks`);
  expect(held.segments[0].bytes === bytes.length, 'the server holds every byte');
  await candidate.post(`/api/v1/uploads/${uploadId}/complete`, {
    segments: [{ segment: 0, chunks: parts.length, bytes: bytes.length, mime: 'video/webm', elapsedMs }],
  });
  return takeId;
}
await record(2000);
const second = await record(2000);
await candidate.post(`${mine}/takes/${second}/keep`);
await candidate.post(`${mine}/submit`);
const ready = await until('the recording to be ready', async () => {
  const take = await candidate.get(`${mine}/takes/${second}`);
  return take.state === 'ready' && take;
});
say(`submitted; the recording is playable, ${ready.recording.durationMs} ms`);
const media = await fetch(
  base + new URL(ready.recording.playbackUrl, base).pathname + new URL(ready.recording.playbackUrl, base).search,
  { headers: { range: 'bytes=0-99' } },
);
expect(media.status === 206, 'byte ranges of the playable file');

// 6. Independent reviews: others' ratings stay hidden until one's own are in.
const room = `/api/v1/invitations/${invitation.id}`;
const mara = operator;
for (const [who, values] of [
  [jonas, [4, 5]],
  [mara, [2, 4]],
] as const) {
  const before = await who.get(`${room}/review-room`);
  expect(before.others === null, 'others are hidden before');
  for (const [i, c] of rubric.criteria.entries())
    await who.put(`${room}/review/ratings/${c.id}`, { value: values[i], note: 'Heard it at the start.' });
  await who.put(`${room}/review`, { recommendation: 'yes', note: '' });
  await who.post(`${room}/review/submit`);
}
const after = await jonas.get(`${room}/review-room`);
expect(after.others.length === 1, 'others are shown after');
const score = await jonas.get(`${room}/score`);
// Weighted by 2 : 1 on 1–5: Jonas (2·0.75 + 1)/3, Mara (2·0.25 + 0.75)/3; the mean of both.
expect(
  Math.abs(score.mean - ((2 * 0.75 + 1) / 3 + (2 * 0.25 + 0.75) / 3) / 2) < 1e-9,
  `the computed score, got ${score.mean}`,
);
say(`two reviews, score ${(1 + 4 * score.mean).toFixed(1)} of 5, spread ${(4 * score.spread).toFixed(1)}`);

// 7. Decide. The timeline tells everything that happened.
await api.post(`${room}/decisions`, { kind: 'advance', reason: 'Clear ownership, both reviewers agree.' });
const kinds: string[] = (await mara.get(`${room}/timeline?limit=100`)).items.map((e: Json) => e.kind);
for (const kind of [
  'invitation.created',
  'mail.sent',
  'invitation.opened',
  'invitation.consented',
  'invitation.started',
  'take.ready',
  'invitation.submitted',
  'review.submitted',
  'decision.made',
]) {
  expect(kinds.includes(kind), `${kind} on the timeline, which has ${kinds.join(', ')}`);
}
say(`advanced; ${kinds.length} events on the timeline`);
console.log('done');
