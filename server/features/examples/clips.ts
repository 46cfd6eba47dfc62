import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import list from '../../../examples/media/clips.json' with { type: 'json' };

export interface Clip {
  readonly name: string;
  readonly ms: number;
  readonly mime: string;
}

/** What examples/make.ts made, by a speaker and the question answered. @throws Error where there is no such recording */
export function clipOf(name: string): Clip {
  const known: Record<string, { ms: number; mime: string }> = list;
  const found = known[name];
  if (!found) throw new Error(`there is no recording ${name}`);
  return { name, ...found };
}

export const clipBytes = (clip: Clip): Promise<Buffer> =>
  readFile(join(import.meta.dirname, `../../../examples/media/${clip.name}.webm`));
