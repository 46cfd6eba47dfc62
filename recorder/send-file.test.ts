import { expect, it } from 'vitest';
import { sendFile } from './send-file.ts';
import { fakeClock } from './testing/clock.ts';
import { about } from './testing/fixtures.ts';
import { type Fault, fakeServer } from './testing/server.ts';

const connectivity = { online: () => true, onOnline: () => () => undefined };
const bytes = Uint8Array.from({ length: 2_500_000 }, (_, i) => (i * 7) % 251);

function send(file: Blob, script?: () => Fault) {
  const clock = fakeClock();
  const server = fakeServer(script);
  const sending = sendFile(file, {
    about: about(),
    transport: server.transport,
    clock,
    connectivity,
    random: () => 0.5,
  });
  return { clock, server, sending };
}

it('brings a file slice by slice, and says how far it is', async () => {
  const { server, sending } = send(new Blob([bytes], { type: 'application/pdf' }));
  const shares: number[] = [];
  sending.subscribe(() => shares.push(sending.share()));
  expect(await sending.done).toEqual({ kind: 'complete' });
  expect(server.bytesOf('u1', 0)).toEqual(bytes);
  expect(server.complete.get('u1')).toEqual([
    { segment: 0, mime: 'application/pdf', elapsedMs: 0, chunks: 3, bytes: 2_500_000 },
  ]);
  expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
  expect(sending.share()).toBe(1);
});

it('goes on after the line was away', async () => {
  let calls = 0;
  const { clock, server, sending } = send(new Blob([bytes]), () => (++calls < 4 ? 'network' : 'ok'));
  let outcome: unknown = null;
  void sending.done.then((it) => {
    outcome = it;
  });
  for (let i = 0; i < 20 && outcome === null; i++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await clock.advance(30_000);
  }
  expect(outcome).toEqual({ kind: 'complete' });
  expect(server.bytesOf('u1', 0)).toEqual(bytes);
});

it('says that a file is gone', async () => {
  const file = new Blob([bytes]);
  file.slice = () => {
    throw new DOMException('changed', 'NotReadableError');
  };
  expect(await send(file).sending.done).toEqual({ kind: 'unreadable' });
});

it('says what the server will not take, and tries again when told', async () => {
  let refuses = true;
  const { sending } = send(new Blob([bytes]), () => (refuses ? { kind: 'refused', code: 'deadline-passed' } : 'ok'));
  expect(await sending.done).toEqual({ kind: 'stuck', error: { kind: 'refused', code: 'deadline-passed' } });
  refuses = false;
  expect(await sending.retry()).toEqual({ kind: 'complete' });
});
