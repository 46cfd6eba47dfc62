import type { DeliveryState } from '../../../contract/invitations.ts';
import type { Template } from './tables.ts';

/** Whoever waits for a link is better served by two mails than by none; a receipt twice only worries. */
const atLeastOnce: Record<Template, boolean> = { invitation: true, 'member-invitation': true, receipt: false };

/** Seconds until the next try, by tries made. Together about 16 hours: a mail server may be away for a night. */
const waits = [2, 30, 120, 600, 1800, 3600, 7200, 14_400, 28_800] as const;

/**
 * What a job does that finds a mail in this state. `sending` means that an earlier run died on the way: nobody knows whether it
 * was sent.
 */
export function onClaim(state: DeliveryState, template: Template): 'send' | 'give-up' | 'leave' {
  switch (state) {
    case 'queued':
      return 'send';
    case 'sending':
      return atLeastOnce[template] ? 'send' : 'give-up';
    case 'uncertain':
      return atLeastOnce[template] ? 'send' : 'leave';
    case 'sent':
    case 'failed':
      return 'leave';
  }
}

/** How a try ended. `retry`: surely not sent, may work later; `uncertain`: perhaps sent. */
export type Outcome = 'sent' | 'rejected' | 'retry' | 'uncertain';

/** @param attempts tries made, this one included */
export function afterSending(
  outcome: Outcome,
  template: Template,
  attempts: number,
): { state: DeliveryState; againInSeconds: number | null } {
  const wait = waits[attempts - 1] ?? null;
  switch (outcome) {
    case 'sent':
      return { state: 'sent', againInSeconds: null };
    case 'rejected':
      return { state: 'failed', againInSeconds: null };
    case 'retry':
      return wait === null ? { state: 'failed', againInSeconds: null } : { state: 'queued', againInSeconds: wait };
    case 'uncertain':
      return { state: 'uncertain', againInSeconds: atLeastOnce[template] ? wait : null };
  }
}
