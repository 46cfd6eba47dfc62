import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, it } from 'vitest';
import { createTestDatabase } from '../../../tests/postgres.ts';
import { prepareJobs } from '../jobs.ts';
import { MIGRATION_LOCK, migrate } from './migrate.ts';

it('lets several processes start at once, one after the other, on a new database and on one that is there', async () => {
  const database = await createTestDatabase();
  const first = new pg.Client(database.connection);
  await first.connect();
  try {
    await first.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const order: string[] = [];
    const second = migrate(database.connection, async () => void order.push('second'));
    await sleep(200);
    order.push('first');
    await first.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await second;
    expect(order).toEqual(['first', 'second']);
    for (let again = 0; again < 2; again++) {
      const starts = Array.from({ length: 4 }, () => migrate(database.connection, prepareJobs));
      expect((await Promise.allSettled(starts)).filter(({ status }) => status === 'rejected')).toEqual([]);
    }
  } finally {
    await first.end();
    await database.drop();
  }
});

it('waits for a database that is not up yet', async () => {
  const database = await createTestDatabase();
  const { host, port, ...rest } = database.connection;
  const late = createServer((socket) => {
    const up = connect(`${host}/.s.PGSQL.${port}`);
    for (const end of [socket, up]) end.on('error', () => {});
    socket.pipe(up).pipe(socket);
  });
  try {
    await new Promise<void>((ready) => late.listen(0, '127.0.0.1', ready));
    const address = late.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    await new Promise((closed) => late.close(closed));
    const migrated = migrate({ ...rest, host: '127.0.0.1', port: address.port });
    setTimeout(() => late.listen(address.port, '127.0.0.1'), 600);
    await expect(migrated).resolves.toBeUndefined();
  } finally {
    late.close();
    await database.drop();
  }
});
