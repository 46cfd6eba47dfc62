import { createHash } from 'node:crypto';
import { newId } from '../server/platform/ids.ts';
import type { Answer, Caller, TestApp } from './harness.ts';

/** Throws with the whole answer unless it has one of these statuses. */
export function expectStatus(answer: Answer, ...statuses: number[]): Answer {
  if (!statuses.includes(answer.status)) throw new Error(`wanted ${statuses}, got ${answer.status}: ${answer.text}`);
  return answer;
}

export const anchors = [
  { level: 1, text: 'Names the problem only' },
  { level: 3, text: 'One clear step' },
  { level: 5, text: 'Steps, reasons, a measured result' },
];

export interface Interviewed {
  readonly interviewId: string;
  readonly videoQuestion: string;
  readonly textQuestion: string;
  readonly criteria: string[];
}

/** An open interview with a video and a text question and a rubric of two criteria. */
export async function createInterview(by: Caller, more: object = {}): Promise<Interviewed> {
  const made = expectStatus(
    await by.post('/api/v1/interviews', { title: 'Customer Success, Hamburg', requiredReviews: 2, ...more }),
    201,
  ).json;
  const base = `/api/v1/interviews/${made.id}`;
  const video = expectStatus(
    await by.post(`${base}/questions`, {
      text: 'Tell us about a customer you almost lost.',
      kinds: ['video', 'audio'],
      takes: 3,
    }),
    201,
  ).json;
  const text = expectStatus(
    await by.post(`${base}/questions`, { text: 'How do you like to work?', kinds: ['text'] }),
    201,
  ).json;
  const rubric = expectStatus(await by.get(`${base}/rubric`), 200).json;
  const put = await by.put(
    `${base}/rubric`,
    {
      criteria: [
        { name: 'Ownership', weight: 2, questionId: video.id, anchors },
        { name: 'Clear explanation', anchors },
      ],
    },
    { 'if-match': `"${rubric.revision}"` },
  );
  const criteria = expectStatus(put, 200).json.criteria.map((c: { id: string }) => c.id);
  expectStatus(await by.post(`${base}/publish`), 200, 201, 204);
  return { interviewId: made.id, videoQuestion: video.id, textQuestion: text.id, criteria };
}

export interface Invited {
  readonly invitationId: string;
  readonly code: string;
  readonly secret: string;
}

export async function invite(
  t: TestApp,
  by: Caller,
  interviewId: string,
  person: { name: string; email: string },
): Promise<Invited> {
  const made = expectStatus(await by.post(`/api/v1/interviews/${interviewId}/invitations`, person), 201).json;
  return { invitationId: made.id, code: made.code, secret: t.platform.secrets.link('invitation', made.id, 1) };
}

/** A browser that opened the link and consented. */
export async function enter(t: TestApp, invited: Invited): Promise<Caller> {
  const candidate = t.caller();
  expectStatus(await candidate.post('/api/v1/candidate/exchange', { secret: invited.secret }), 200);
  const base = `/api/v1/candidate/${invited.invitationId}`;
  expectStatus(await candidate.post(`${base}/opened`), 200, 204);
  expectStatus(
    await candidate.post(`${base}/consent`, { purposes: ['interview'], textVersion: 'test-1' }),
    200,
    201,
    204,
  );
  return candidate;
}

export const digestHeader = (bytes: Uint8Array): string =>
  `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;

/** Sends one chunk as the recorder does. */
export const putChunk = (by: Caller, upload: string, segment: number, chunk: number, bytes: Buffer): Promise<Answer> =>
  by.put(`/api/v1/uploads/${upload}/segments/${segment}/chunks/${chunk}`, bytes, {
    'content-type': 'application/octet-stream',
    'content-digest': digestHeader(bytes),
  });

/** Starts a take, sends these bytes as chunks and completes; returns its ids. */
export async function record(
  by: Caller,
  invitationId: string,
  questionId: string,
  bytes: Buffer,
  more: { elapsedMs?: number; kind?: 'video' | 'audio'; mime?: string } = {},
) {
  const takeId = newId();
  const uploadId = newId();
  const base = `/api/v1/candidate/${invitationId}`;
  expectStatus(
    await by.post(`${base}/questions/${questionId}/takes`, { takeId, uploadId, kind: more.kind ?? 'video' }),
    200,
    201,
  );
  const size = 64 * 1024;
  let chunks = 0;
  for (let at = 0; at < bytes.length; at += size)
    expectStatus(await putChunk(by, uploadId, 0, chunks++, bytes.subarray(at, at + size)), 204);
  expectStatus(
    await by.post(`/api/v1/uploads/${uploadId}/complete`, {
      segments: [
        { segment: 0, chunks, bytes: bytes.length, mime: more.mime ?? 'video/webm', elapsedMs: more.elapsedMs ?? 2000 },
      ],
    }),
    200,
    201,
    202,
  );
  return { takeId, uploadId };
}

/** Answers in writing and by video (any bytes), keeps, submits. */
export async function answerAll(
  by: Caller,
  invited: Invited,
  interview: Interviewed,
  text = 'Quietly, with a list.',
  bytes = Buffer.from('not really a video'),
): Promise<{ takeId: string; uploadId: string }> {
  const base = `/api/v1/candidate/${invited.invitationId}`;
  const textTake = newId();
  expectStatus(
    await by.post(`${base}/questions/${interview.textQuestion}/text-takes`, { takeId: textTake, text }),
    200,
    201,
  );
  expectStatus(await by.post(`${base}/takes/${textTake}/keep`), 200, 204);
  const take = await record(by, invited.invitationId, interview.videoQuestion, bytes);
  expectStatus(await by.post(`${base}/takes/${take.takeId}/keep`), 200, 204);
  expectStatus(await by.post(`${base}/submit`), 200);
  return take;
}

/** Rates every criterion and submits the review. */
export async function review(
  by: Caller,
  invitationId: string,
  interview: Interviewed,
  value: number,
  note: string,
): Promise<void> {
  const base = `/api/v1/invitations/${invitationId}/review`;
  for (const criterion of interview.criteria)
    expectStatus(await by.put(`${base}/ratings/${criterion}`, { value, note }), 200);
  expectStatus(await by.put(base, { recommendation: 'yes', note }), 200);
  expectStatus(await by.post(`${base}/submit`), 200);
}
