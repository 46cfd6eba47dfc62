import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

/** The version this code calls itself, in health answers and logs. */
export const VERSION = '0.1.0';

const Url = z.url();
/** `TRUST_PROXY=true`: a proxy on this machine or in its private network. To believe anybody would let each caller choose an address. */
const NEAR = 'loopback, linklocal, uniquelocal';
const loopbackHosts = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

const Settings = z.object({
  HOST: z
    .string()
    .refine((h) => h === 'localhost' || isIP(h) !== 0, 'must be an IP address or localhost')
    .default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  PUBLIC_URL: Url.refine((u) => /^https?:/.test(u), 'must begin with http:// or https://').optional(),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  DATABASE_MIGRATION_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  STORAGE_URL: z
    .string()
    .regex(/^file:/, 'must begin with file: (S3 comes later)')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().min(3).default('Vorab <vorab@localhost>'),
  VORAB_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SETUP_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  TRUST_PROXY: z.string().optional(),
  FFMPEG_PATH: z.string().optional(),
  FILE_SCAN: z.string().optional(),
  ROLES: z
    .string()
    .default('web,worker')
    .transform((s) => s.split(',').map((r) => r.trim()))
    .pipe(z.array(z.enum(['web', 'worker'])).min(1)),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  VORAB_TEST_CLOCK: z.string().optional(),
});

/** Everything the operator may set, checked. Paths are absolute; times are in seconds. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  /** True where a browser will allow camera and microphone. */
  readonly secureContext: boolean;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly databaseMigrationUrl: string | null;
  readonly storageDir: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly secret: string | null;
  readonly setupToken: string | null;
  /** Addresses whose `X-Forwarded-For` is believed. */
  readonly trustProxy: string | false;
  readonly ffmpegPath: string | null;
  /** A program that looks at each file a candidate sends; `{}` stands for its path. */
  readonly fileScan: string | null;
  readonly roles: readonly ('web' | 'worker')[];
  readonly logLevel: string;
  /** Tests only: a file whose content (milliseconds) is added to the clock. */
  readonly testClockFile: string | null;
}

/** Thrown when a setting is wrong; the message names each one and says what it must be. */
export class ConfigError extends Error {}

/**
 * Reads and checks the settings. An empty variable counts as not set.
 * @throws ConfigError naming every wrong setting
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, v]) => v !== undefined && v !== ''));
  const parsed = Settings.safeParse(set);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((i) => `  ${i.path.join('.')}: ${i.message}`);
    throw new ConfigError(`These settings are wrong:\n${lines.join('\n')}\nSee docs/operating.md.`);
  }
  const s = parsed.data;
  const publicUrl = (
    s.PUBLIC_URL ??
    `http://${isIP(s.HOST) === 6 ? `[${s.HOST}]` : s.HOST === '0.0.0.0' ? 'localhost' : s.HOST}:${s.PORT}`
  ).replace(/\/+$/, '');
  const url = new URL(publicUrl);
  return {
    host: s.HOST,
    port: s.PORT,
    publicUrl,
    secureContext: url.protocol === 'https:' || loopbackHosts.has(url.hostname),
    dataDir: resolve(s.DATA_DIR),
    databaseUrl: s.DATABASE_URL ?? null,
    databaseMigrationUrl: s.DATABASE_MIGRATION_URL ?? null,
    storageDir: s.STORAGE_URL ? resolve(s.STORAGE_URL.replace(/^file:(\/\/)?/, '')) : null,
    smtpUrl: s.SMTP_URL ?? null,
    mailFrom: s.MAIL_FROM,
    secret: s.VORAB_SECRET ?? null,
    setupToken: s.SETUP_TOKEN ?? null,
    trustProxy:
      s.TRUST_PROXY === undefined || s.TRUST_PROXY === 'false'
        ? false
        : s.TRUST_PROXY === 'true'
          ? NEAR
          : s.TRUST_PROXY,
    ffmpegPath: s.FFMPEG_PATH ?? null,
    fileScan: s.FILE_SCAN ?? null,
    roles: s.ROLES,
    logLevel: s.LOG_LEVEL,
    testClockFile: s.VORAB_TEST_CLOCK ?? null,
  };
}
