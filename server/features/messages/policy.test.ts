import { describe, expect, it } from 'vitest';
import { DeliveryState } from '../../../contract/invitations.ts';
import { afterSending, onClaim } from './policy.ts';

describe('a mail', () => {
  it('is claimed as its promise says, every state × template', () => {
    const table = Object.fromEntries(
      DeliveryState.options.map((state) => [
        state,
        (['invitation', 'member-invitation', 'receipt'] as const).map((t) => onClaim(state, t)),
      ]),
    );
    expect(table).toEqual({
      queued: ['send', 'send', 'send'],
      sending: ['send', 'send', 'give-up'],
      sent: ['leave', 'leave', 'leave'],
      failed: ['leave', 'leave', 'leave'],
      uncertain: ['send', 'send', 'leave'],
    });
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
});
