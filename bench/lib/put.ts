import { hash } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Candidate } from './interview.ts';
import type { Served } from './vorab.ts';

export const MiB = 1024 * 1024;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Bytes that no file system could make smaller. */
export const noise = Buffer.alloc(MiB);
for (let at = 0; at < MiB; at += 4) noise.writeUInt32LE((Math.random() * 2 ** 32) >>> 0, at);

export interface Side {
  readonly served: Served;
  /** Opens something that chunks go into and says where a chunk goes. */
  open(): Promise<(chunk: number) => string>;
  headers(): Record<string, string>;
}

/** Uploads of a candidate at a running Vorab. */
export const uploadsOf = (served: Served, candidate: Candidate): Side => ({
  served,
  async open() {
    const upload = await candidate.startUpload();
    return (chunk) => `/api/v1/uploads/${upload}/segments/0/chunks/${chunk}`;
  },
  headers: () => candidate.headers(),
});

/** Folders of `bare-server.ts`. */
export const foldersOf = (served: Served): Side => ({
  served,
  async open() {
    const folder = String(Math.random()).slice(2);
    return (chunk) => `/${folder}/${chunk}`;
  },
  headers: () => ({}),
});

function put(side: Side, path: string, bytes: Buffer, digest: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...side.headers(),
      'content-type': 'application/octet-stream',
      'content-length': bytes.length,
      'content-digest': digest,
    };
    request(side.served.url + path, { method: 'PUT', agent, headers }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 204) resolve();
        else reject(new Error(`PUT ${path} → ${response.statusCode}`));
      });
    })
      .on('error', reject)
      .end(bytes);
  });
}

export interface Cost {
  readonly megabytesPerSecond: number;
  /** CPU seconds for a GB: of the process that serves, and of what runs below it (PostgreSQL). */
  readonly cpuPerGb: number;
  readonly cpuBelowPerGb: number;
  readonly msPerChunk: number;
}

/** Sends `count` chunks, so many at a time, and says what that cost. */
export async function send(
  side: Side,
  place: (chunk: number) => string,
  from: number,
  count: number,
  size: number,
  width: number,
): Promise<Cost> {
  const bytes = noise.subarray(0, size);
  const digest = `sha-256=:${hash('sha256', bytes, 'base64')}:`;
  let next = from;
  const worker = async () => {
    while (next < from + count) await put(side, place(next++), bytes, digest);
  };
  const [startedAt, cpuBefore] = [performance.now(), side.served.cpu()];
  await Promise.all(Array.from({ length: width }, worker));
  const ms = performance.now() - startedAt;
  const cpu = side.served.cpu();
  const gigabytes = (count * size) / 1e9;
  return {
    megabytesPerSecond: (1000 * gigabytes) / (ms / 1000),
    cpuPerGb: (cpu.process - cpuBefore.process) / gigabytes,
    cpuBelowPerGb: (cpu.below - cpuBefore.below) / gigabytes,
    msPerChunk: ms / count,
  };
}

/** Ends the connections that were kept. */
export const hangUp = (): void => agent.destroy();
