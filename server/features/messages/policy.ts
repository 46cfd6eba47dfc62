import type { MailState } from '../../../contract/messages.ts';
import type { Template } from './tables.ts';

/** Whoever waits for a link is better served by two mails than by none; a receipt or an answer twice only worries. */
const atLeastOnce: Record<Template, boolean> = {
  invitation: true,
  'deadline-extended': false,
  cancelled: false,
  'interview-closed': false,
  receipt: false,
  'answer-reopened': true,
  message: false,
  'request-made': false,
  'request-answered': false,
  mention: false,
  'member-invitation': true,
  'sign-in-link': true,
  'password-reset': true,
  'password-changed': false,
  'two-factor-on': false,
  'two-factor-off': false,
  'passkey-added': false,
};

/**
 * How long a run may take to hand a mail over before it is taken for dead. Above every time-out of the conversation; should a run
 * live on all the same, its result is ignored.
 */
export const LEASE_SECONDS = 120;

/** How long what a person set going can be taken back, in seconds. */
export const UNDO_SECONDS = 10;

/** Seconds until the next try, by tries made. Together about 16 hours: a mail server may be away for a night. */
const waits = [2, 30, 120, 600, 1800, 3600, 7200, 14_400, 28_800] as const;

interface Waiting {
  readonly state: MailState;
  readonly template: Template;
  readonly send_after: Date | null;
  readonly claimed_at: Date | null;
}
export type Claim =
  | { readonly what: 'send' | 'give-up' | 'leave' }
  | { readonly what: 'wait'; readonly seconds: number };

const secondsUntil = (at: Date, now: Date): number => Math.ceil((at.getTime() - now.getTime()) / 1000);

/**
 * What a job does that finds a mail like this. `sending` within the lease means that another run is at it; after the lease, that it
 * died on the way and nobody knows whether the mail was sent.
 */
export function onClaim(mail: Waiting, now: Date): Claim {
  const again = atLeastOnce[mail.template];
  if (mail.state === 'sending') {
    const left = mail.claimed_at ? secondsUntil(mail.claimed_at, now) + LEASE_SECONDS : 0;
    if (left > 0) return { what: 'wait', seconds: left };
    return { what: again ? 'send' : 'give-up' };
  }
  if (mail.state === 'queued' || (mail.state === 'uncertain' && again)) {
    const left = mail.send_after ? secondsUntil(mail.send_after, now) : 0;
    return left > 0 ? { what: 'wait', seconds: left } : { what: 'send' };
  }
  return { what: 'leave' };
}

/** How a try ended. `retry`: surely not sent, may work later; `uncertain`: perhaps sent. */
export type Outcome = 'sent' | 'rejected' | 'retry' | 'uncertain';

/** @param attempts tries made, this one included */
export function afterSending(
  outcome: Outcome,
  template: Template,
  attempts: number,
): { state: MailState; againInSeconds: number | null } {
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

/** Whether a person may ask for another try: nothing will happen by itself, and the mail still makes sense. */
export const isRetryable = (mail: { readonly state: MailState; readonly failure: string | null }): boolean =>
  (mail.state === 'failed' && mail.failure !== 'not-needed') || mail.state === 'uncertain';
