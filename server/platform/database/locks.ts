import { sql } from 'kysely';
import type { Db } from './index.ts';

/**
 * Held exclusively by a backup until the storage is copied. Whoever removes objects from the storage takes it shared first:
 * else a backup could hold a row without its object. Advisory locks belong to one database: both sides take it in ours.
 */
export const STORAGE_DELETION_LOCK = 8_627_140_519;

/** A backup is running; come back later. A job that throws it is tried again. */
export class BackupRunning extends Error {
  constructor() {
    super('a backup is running: nothing is deleted until it is done');
  }
}

/**
 * Removes stored objects while no backup copies them, on a connection of its own and outside any transaction.
 * @throws BackupRunning
 */
export async function whileNoBackup<T>(db: Db, remove: () => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{
      locked: boolean;
    }>`select pg_try_advisory_lock_shared(${STORAGE_DELETION_LOCK}) as locked`.execute(connection);
    if (!rows[0]?.locked) throw new BackupRunning();
    try {
      return await remove();
    } finally {
      await sql`select pg_advisory_unlock_shared(${STORAGE_DELETION_LOCK})`.execute(connection);
    }
  });
}
