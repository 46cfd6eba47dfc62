import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What the backup command leaves beside the data when it has read a whole backup back. */
const LastBackup = z.object({ at: z.iso.datetime(), bytes: z.int(), files: z.int() });
export type LastBackup = z.infer<typeof LastBackup>;

const fileOf = (dataDir: string) => join(dataDir, 'last-backup.json');

/** Notes that a backup was made; replaces the last note in one step. */
export async function noteBackup(dataDir: string, made: LastBackup): Promise<void> {
  const { at, bytes, files } = made;
  const temporary = `${fileOf(dataDir)}.new`;
  const file = await open(temporary, 'w', 0o644);
  try {
    await file.writeFile(JSON.stringify({ at, bytes, files }));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, fileOf(dataDir));
}

/** The last one; null where there was none, or the note can't be read. */
export async function lastBackup(dataDir: string): Promise<LastBackup | null> {
  try {
    return LastBackup.parse(JSON.parse(await readFile(fileOf(dataDir), 'utf8')));
  } catch {
    return null;
  }
}
