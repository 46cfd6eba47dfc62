import { type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * Structured logs on stdout, one JSON object a line. Nobody's name, address, secret or answer may be logged: requests are
 * logged by route pattern and ids, never by URL, since a URL can carry a secret.
 */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['*.email', '*.name', '*.password', '*.secret', 'headers', '*.headers'], censor: '[removed]' },
  });
}
