import type { Refusal } from './transport.ts';

/**
 * What an answer that is no success means. A refusal is believed only when it is ours (problem+json):
 * a proxy or a captive portal that says 403 must not end an upload. Only 413 is believed from anyone,
 * because proxies are who says it.
 */
export async function judge(response: Response, nowEpochMs: number): Promise<Refusal> {
  const { status } = response;
  if (status === 413) return { kind: 'too-large', code: 'payload-too-large' };
  const code = await problemCode(response);
  if (status === 429 || status >= 500) {
    const afterMs = retryAfterMs(response.headers.get('retry-after'), nowEpochMs);
    return { kind: 'retry', code: code ?? `http-${status}`, ...(afterMs !== null && { afterMs }) };
  }
  if (code === null) return { kind: 'retry', code: 'not-ours' };
  // The bytes were changed on the way: they are right here, so they go again.
  if (code === 'digest-mismatch') return { kind: 'retry', code };
  if (status === 401) return { kind: 'not-signed-in', code };
  if (status === 404 || status === 410) return { kind: 'gone', code };
  if (status === 409) return { kind: 'conflict', code };
  return { kind: 'refused', code };
}

async function problemCode(response: Response): Promise<string | null> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return null;
  const body: unknown = await response.json();
  if (typeof body !== 'object' || body === null || !('code' in body)) return null;
  return typeof body.code === 'string' ? body.code : null;
}

/** `Retry-After` (RFC 9110 §10.2.3) in milliseconds: seconds or a date; null when absent or unreadable. */
export function retryAfterMs(value: string | null, nowEpochMs: number): number | null {
  if (value === null) return null;
  const seconds = Number(value);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - nowEpochMs;
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}
