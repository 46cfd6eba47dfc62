import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a server writes about itself into its data folder (src/include/utils/pidfile.h). */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly socketDir: string;
  readonly status: string;
}

/** Reads postmaster.pid, or undefined when there is none or it is only half written. */
export function readPostmaster(postgresDir: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(postgresDir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), socketDir: lines[4] ?? '', status: (lines[7] ?? '').trim() };
}
