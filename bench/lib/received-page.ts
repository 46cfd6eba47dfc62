/** Runs in the browser: a take recorded and sent as Vorab does it, and the alternative that sends all of it after the end. */
import {
  chooseFormat,
  closeStream,
  createSession,
  fetchTransport,
  openDevices,
  openSpool,
  type UploadAbout,
} from '../../recorder/index.ts';

export interface Task {
  readonly invitation: string;
  readonly question: string;
  readonly seconds: number;
}
export interface Outcome {
  /** From pressing stop until the server has confirmed every byte. */
  readonly ms: number;
  readonly bytes: number;
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const aboutOf = ({ invitation, question }: Task): UploadAbout => {
  const [upload, take] = [crypto.randomUUID(), crypto.randomUUID()];
  return { upload, take, question, invitation, kind: 'video' };
};
const beginning = ({ take, upload, question, invitation, kind }: UploadAbout) => ({
  path: `/api/v1/candidate/${invitation}/questions/${question}/takes`,
  body: { takeId: take, uploadId: upload, kind },
});

/** The recorder's own way: chunks are spooled and sent while the recording runs. */
async function meanwhile(task: Task): Promise<Outcome> {
  const session = createSession({
    about: aboutOf(task),
    limits: { answerSeconds: null, limit: 'soft', countdownSeconds: 0 },
    transport: fetchTransport({ begin: beginning }),
    spool: await openSpool(),
  });
  const reached = (phase: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        const now = session.getSnapshot();
        if (now.phase === phase) resolve();
        if (now.phase === 'failed') reject(new Error(JSON.stringify([now.problem, now.failure])));
      };
      session.subscribe(look);
      look();
    });
  session.acquire();
  await reached('ready');
  session.start();
  await reached('recording');
  await wait(task.seconds * 1000);
  const stoppedAt = performance.now();
  session.stop();
  await reached('done');
  const ms = performance.now() - stoppedAt;
  const bytes = session.localBlobs().reduce((sum, blob) => sum + blob.size, 0);
  session.close();
  return { ms, bytes };
}

/** The same camera and format; everything goes in one request when the recording is over. */
async function afterwards(task: Task): Promise<Outcome> {
  const about = aboutOf(task);
  const transport = fetchTransport({ begin: beginning });
  const opened = await openDevices({ kind: 'video' });
  const format = chooseFormat('video');
  if ('problem' in opened || !format) throw new Error('no camera or no recorder');
  await transport.begin?.(about);
  const { mime: mimeType, ...bits } = format;
  const recorder = new MediaRecorder(opened.stream, { mimeType, ...bits });
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  recorder.start();
  await wait(task.seconds * 1000);
  const ended = new Promise((resolve) => recorder.addEventListener('stop', resolve));
  const stoppedAt = performance.now();
  recorder.stop();
  await ended;
  const bytes = await new Blob(parts).arrayBuffer();
  const digest = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
  const chunk = { upload: about.upload, segment: 0, index: 0, size: bytes.byteLength, digest, type: mimeType };
  const stored = await transport.put(chunk, bytes);
  const totals = { segment: 0, mime: mimeType, elapsedMs: task.seconds * 1000, chunks: 1, bytes: bytes.byteLength };
  const completed = await transport.complete(about.upload, [totals]);
  if (stored.kind !== 'stored' || completed.kind !== 'complete') throw new Error(JSON.stringify([stored, completed]));
  const ms = performance.now() - stoppedAt;
  closeStream(opened.stream);
  return { ms, bytes: bytes.byteLength };
}

export type Ways = { meanwhile: (task: Task) => Promise<Outcome>; afterwards: (task: Task) => Promise<Outcome> };
declare global {
  interface Window {
    ways: Ways;
  }
}
window.ways = { meanwhile, afterwards };
