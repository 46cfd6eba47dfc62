import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Platform } from '../../platform/index.ts';

/** Whom somebody asked us to forget, by ids only, so that it can be done again after an older backup was restored. */
const Line = z.object({ at: z.iso.datetime(), organisation: z.uuid(), erasure: z.uuid(), candidate: z.uuid() });
export type LedgerLine = z.output<typeof Line>;

/** Beside the media and not in the database, which a restore would take back to before. */
export const ledgerPath = ({ config }: Platform): string =>
  join(config.storageDir ?? join(config.dataDir, 'storage'), 'erasures.log');

/** Adds a line that survives a power cut when this resolves: file and folder are synced. Repeating a line does no harm. */
export async function appendToLedger(path: string, line: LedgerLine): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a', 0o600);
  try {
    // A line that a crash cut short is left alone: ours begins on its own.
    await file.appendFile(`\n${JSON.stringify(line)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Every erasure once, oldest first; what is no whole line is passed over. Empty where nobody was erased. */
export async function readLedger(path: string): Promise<LedgerLine[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n').flatMap((raw) => {
    try {
      return [Line.parse(JSON.parse(raw))];
    } catch {
      return [];
    }
  });
  return [...new Map(lines.map((l) => [l.erasure, l])).values()];
}
