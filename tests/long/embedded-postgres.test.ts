import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEmbeddedPostgres } from '../../server/platform/database/embedded/index.ts';
import { processIdentity } from '../../server/platform/database/embedded/process.ts';
import { query, recordedLog, startOwner, temporaryFolder } from '../../server/platform/database/embedded/testing.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

// Waits out every grace period, hence long.
test('a server left behind that does not answer is ended, exactly that one', async () => {
  const owner = await startOwner(folder.path);
  await owner.kill();
  process.kill(owner.said.pid as number, 'SIGSTOP');
  const server = await startEmbeddedPostgres({ dataDir: folder.path, log: recordedLog() });
  expect(server.pid).not.toBe(owner.said.pid);
  expect(processIdentity(owner.said.pid as number)).toBeUndefined();
  await server.stop();
}, 60_000);

test('twenty crashes of both in a row, each in the middle of writing, lose no committed row', async () => {
  let committed = 0;
  for (let round = 0; round < 20; round += 1) {
    const { kill, said } = await startOwner(folder.path);
    const connection = said.connection as NonNullable<typeof said.connection>;
    await query(connection, 'CREATE TABLE IF NOT EXISTS kept (n int PRIMARY KEY)');
    const [found] = await query<{ last: number }>(connection, 'SELECT coalesce(max(n), 0) AS last FROM kept');
    expect(found?.last).toBeGreaterThanOrEqual(committed);
    committed = found?.last ?? 0;
    let alive = true;
    const writing = (async () => {
      while (alive) {
        await query(connection, `INSERT INTO kept VALUES (${committed + 1})`);
        committed += 1;
      }
    })().catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 100 + round * 20));
    process.kill(said.pid as number, 'SIGKILL');
    await kill();
    alive = false;
    await writing;
  }
  expect(committed).toBeGreaterThan(100);
  const server = await startEmbeddedPostgres({ dataDir: folder.path, log: recordedLog() });
  await server.stop();
}, 300_000);
