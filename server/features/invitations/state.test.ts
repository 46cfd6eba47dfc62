import { describe, expect, it } from 'vitest';
import { InvitationState } from '../../../contract/invitations.ts';
import { isExpired, mayGo } from './state.ts';

describe('an invitation', () => {
  it('moves as the table says, every state × state', () => {
    const table = Object.fromEntries(
      InvitationState.options.map((from) => [from, InvitationState.options.filter((to) => mayGo(from, to)).join(' ')]),
    );
    expect(table).toEqual({
      invited: 'opened withdrawn cancelled',
      opened: 'started withdrawn cancelled',
      started: 'submitted withdrawn cancelled',
      submitted: 'withdrawn',
      withdrawn: '',
      cancelled: '',
    });
  });

  it('expires after its deadline, never at it, and never once it has ended', () => {
    const deadline_at = new Date('2026-11-30T22:59:00Z');
    const at = (ms: number) => new Date(deadline_at.getTime() + ms);
    const table = Object.fromEntries(
      InvitationState.options.map((state) => [
        state,
        [-1, 0, 1].map((ms) => isExpired({ state, deadline_at }, at(ms))),
      ]),
    );
    const live = [false, false, true];
    const ended = [false, false, false];
    expect(table).toEqual({
      invited: live,
      opened: live,
      started: live,
      submitted: ended,
      withdrawn: ended,
      cancelled: ended,
    });
  });
});
