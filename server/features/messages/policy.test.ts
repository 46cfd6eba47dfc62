import { describe, expect, it } from 'vitest';
import { MailState } from '../../../contract/messages.ts';
import { afterSending, isRetryable, LEASE_SECONDS, onClaim } from './policy.ts';

const now = new Date('2026-11-23T10:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const idle = { send_after: null, claimed_at: null };

describe('a mail', () => {
  it('is claimed as its promise says, every state × template, once nobody is at it', () => {
    const table = Object.fromEntries(
      MailState.options.map((state) => [
        state,
        (['invitation', 'member-invitation', 'receipt', 'message'] as const).map(
          (template) => onClaim({ ...idle, state, template }, now).what,
        ),
      ]),
    );
    expect(table).toEqual({
      queued: ['send', 'send', 'send', 'send'],
      sending: ['send', 'send', 'give-up', 'give-up'],
      sent: ['leave', 'leave', 'leave', 'leave'],
      failed: ['leave', 'leave', 'leave', 'leave'],
      uncertain: ['send', 'send', 'leave', 'leave'],
      cancelled: ['leave', 'leave', 'leave', 'leave'],
    });
  });

  it('belongs to the run that claimed it until its lease is over', () => {
    const claimed = (seconds: number) =>
      onClaim({ state: 'sending', template: 'invitation', send_after: null, claimed_at: ago(seconds) }, now);
    expect(claimed(0)).toEqual({ what: 'wait', seconds: LEASE_SECONDS });
    expect(claimed(LEASE_SECONDS - 1)).toEqual({ what: 'wait', seconds: 1 });
    expect(claimed(LEASE_SECONDS)).toEqual({ what: 'send' });
  });

  it('leaves nobody’s hands before its time', () => {
    const queued = (seconds: number) =>
      onClaim({ state: 'queued', template: 'message', send_after: ago(-seconds), claimed_at: null }, now);
    expect([queued(9.2), queued(0), queued(-1)]).toEqual([
      { what: 'wait', seconds: 10 },
      { what: 'send' },
      { what: 'send' },
    ]);
  });

  it('ends as its tries ended', () => {
    expect(afterSending('sent', 'receipt', 1)).toEqual({ state: 'sent', againInSeconds: null });
    expect(afterSending('rejected', 'invitation', 1)).toEqual({ state: 'failed', againInSeconds: null });
    expect(afterSending('retry', 'receipt', 1)).toEqual({ state: 'queued', againInSeconds: 2 });
    expect(afterSending('uncertain', 'invitation', 1)).toEqual({ state: 'uncertain', againInSeconds: 2 });
    expect(afterSending('uncertain', 'receipt', 1)).toEqual({ state: 'uncertain', againInSeconds: null });
  });

  it('waits longer each time, and gives up in the end', () => {
    const waits = Array.from({ length: 10 }, (_, i) => afterSending('retry', 'invitation', i + 1).againInSeconds ?? 0);
    expect(waits.slice(0, -1)).toEqual(waits.slice(0, -1).toSorted((a, b) => a - b));
    expect(afterSending('retry', 'invitation', 10)).toEqual({ state: 'failed', againInSeconds: null });
    expect(afterSending('uncertain', 'invitation', 10)).toEqual({ state: 'uncertain', againInSeconds: null });
  });

  it('can be asked for again where nothing happens by itself', () => {
    const can = MailState.options.filter((state) => isRetryable({ state, failure: null }));
    expect(can).toEqual(['failed', 'uncertain']);
    expect(isRetryable({ state: 'failed', failure: 'not-needed' })).toBe(false);
  });
});
