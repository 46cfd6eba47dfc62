import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** A program that npm doesn't bring, and what cannot be tested without it. */
interface Program {
  readonly names: readonly string[];
  /** Where a person or the test command says it is. */
  readonly variable?: string;
  readonly without: string;
}

const programs = {
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    variable: 'CHROMIUM_PATH',
    without: 'no page can be opened',
  },
  firefox: {
    names: ['firefox-esr', 'firefox'],
    variable: 'FIREFOX_PATH',
    without: 'nothing can be recorded in Firefox',
  },
  ffmpeg: { names: ['ffmpeg'], variable: 'FFMPEG_PATH', without: 'there is no picture to record' },
  ffprobe: { names: ['ffprobe'], without: 'recordings cannot be measured' },
  'espeak-ng': { names: ['espeak-ng'], without: 'there is no speech to record' },
} satisfies Record<string, Program>;

/**
 * Finds a program by its variable, then in PATH.
 * @throws Error that names the program, what it is for and how to get it
 */
export function program(name: keyof typeof programs): string {
  const { names, without, variable }: Program = programs[name];
  const named = variable ? process.env[variable] : undefined;
  const beside = name === 'ffprobe' && process.env.FFMPEG_PATH ? [dirname(process.env.FFMPEG_PATH)] : [];
  const folders = [...beside, ...(process.env.PATH ?? '').split(delimiter), '/usr/bin'].filter(Boolean);
  const found = named ?? names.flatMap((each) => folders.map((folder) => join(folder, each))).find(runs);
  if (found) return found;
  const hint = variable ? ` or set ${variable}` : '';
  throw new Error(`${names[0]} is missing, so ${without}. Install it (apt-get install ${names[0]})${hint}.`);
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Runs a program to its end and gives what it wrote on both channels. */
export function run(path: string, args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) {
  return new Promise<{ out: string; err: string }>((done, fail) => {
    execFile(path, args, { ...options, maxBuffer: 64 << 20 }, (error, out, err) =>
      error ? fail(new Error(`${path} failed: ${err || error.message}\n${out}`)) : done({ out, err }),
    );
  });
}
