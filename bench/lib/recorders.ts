import { hash } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Candidate } from './interview.ts';
import { noise } from './put.ts';
import type { Served } from './vorab.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 1000 });

/** Ends the connections that were kept. */
export const hangUpRecorders = (): void => agent.destroy();

/** One recorder's upload: its chunks go one after the other. */
export interface Upload {
  send(chunk: number, bytes: Buffer, digest: string): Promise<void>;
}
export interface Receiver {
  readonly served: Served;
  open(bytes: number): Promise<Upload>;
}

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string | number>;
}

function exchange(sent: Sent, bytes: Buffer | null, expected: number[]): Promise<string> {
  const { method, url, headers } = sent;
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, agent, headers }, (response) => {
      response.resume().on('end', () => {
        if (expected.includes(response.statusCode ?? 0)) resolve(response.headers.location ?? '');
        else reject(new Error(`${method} ${url} → ${response.statusCode}`));
      });
    });
    asking.on('error', (error: NodeJS.ErrnoException) => {
      // A kept connection that the server gave up in the same moment: Node's documentation asks for this.
      if (asking.reusedSocket && error.code === 'ECONNRESET') exchange(sent, bytes, expected).then(resolve, reject);
      else reject(error);
    });
    asking.end(bytes ?? undefined);
  });
}
const binary = (bytes: Buffer) => ({ 'content-type': 'application/octet-stream', 'content-length': bytes.length });

/** A running Vorab; each upload belongs to one of these candidates. */
export const vorabReceiver = (served: Served, candidates: readonly Candidate[]): Receiver => {
  let next = 0;
  return {
    served,
    async open() {
      const candidate = candidates[next++ % candidates.length];
      if (!candidate) throw new RangeError('no candidates');
      const base = `${served.url}/api/v1/uploads/${await candidate.startUpload()}/segments/0/chunks`;
      return {
        async send(chunk, bytes, digest) {
          const headers = { ...candidate.headers(), ...binary(bytes), 'content-digest': `sha-256=:${digest}:` };
          await exchange({ method: 'PUT', url: `${base}/${chunk}`, headers }, bytes, [204]);
        },
      };
    },
  };
};

/** Whoever keeps what is PUT under a path: the bare handler and nginx. */
export const putReceiver = (served: Served): Receiver => ({
  served,
  async open() {
    const folder = String(Math.random()).slice(2);
    return {
      async send(chunk, bytes, digest) {
        const headers = { ...binary(bytes), 'content-digest': `sha-256=:${digest}:` };
        await exchange({ method: 'PUT', url: `${served.url}/${folder}/${chunk}`, headers }, bytes, [201, 204]);
      },
    };
  },
});

/** tus 1.0.0: an upload is created with its length and grows by PATCH. https://tus.io/protocols/resumable-upload */
export const tusReceiver = (served: Served): Receiver => ({
  served,
  async open(length) {
    const tus = { 'tus-resumable': '1.0.0' };
    const made = { ...tus, 'upload-length': length, 'content-length': 0 };
    const url = await exchange({ method: 'POST', url: `${served.url}/files`, headers: made }, null, [201]);
    let offset = 0;
    return {
      async send(_chunk, bytes) {
        const headers = {
          ...tus,
          'upload-offset': offset,
          'content-type': 'application/offset+octet-stream',
          'content-length': bytes.length,
        };
        await exchange({ method: 'PATCH', url, headers }, bytes, [204]);
        offset += bytes.length;
      },
    };
  },
});

export interface Load {
  readonly recorders: number;
  /** What each of them sends. */
  readonly chunks: number;
  readonly size: number;
}
export interface Taken {
  readonly megabytesPerSecond: number;
  /** Of the serving process and of what runs below it (PostgreSQL), for a GB. */
  readonly cpuPerGb: number;
  readonly megabytesPerCpuSecond: number;
  /** The most that was resident while it ran, above what it was before, in MB. */
  readonly memoryOverIdle: number;
}

/** All recorders at once, each sending chunk after chunk as fast as it is answered; uploads are opened before. */
export async function record(receiver: Receiver, { recorders, chunks, size }: Load): Promise<Taken> {
  const bytes = noise.subarray(0, size);
  const digest = hash('sha256', bytes, 'base64');
  const uploads: Upload[] = [];
  while (uploads.length < recorders) uploads.push(await receiver.open(chunks * size));
  const { served } = receiver;
  const [idle, before, startedAt] = [served.memory(), served.cpu(), performance.now()];
  let most = idle;
  const watch = setInterval(() => {
    most = Math.max(most, served.memory());
  }, 100);
  await Promise.all(
    uploads.map(async (upload) => {
      for (let chunk = 0; chunk < chunks; chunk++) await upload.send(chunk, bytes, digest);
    }),
  );
  clearInterval(watch);
  const seconds = (performance.now() - startedAt) / 1000;
  const after = served.cpu();
  const megabytes = (recorders * chunks * size) / 1e6;
  const cpu = after.process - before.process + after.below - before.below;
  return {
    megabytesPerSecond: megabytes / seconds,
    cpuPerGb: (1000 * cpu) / megabytes,
    megabytesPerCpuSecond: megabytes / cpu,
    memoryOverIdle: (most - idle) / 1e6,
  };
}
