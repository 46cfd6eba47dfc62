import type { Me, Member, Role } from '../types.ts';

const rank: readonly Role[] = ['reviewer', 'recruiter', 'admin', 'owner'];

/** What stands in the way of changing somebody: the server decides, the page only leaves out what it would refuse. */
export type Bar = 'team.one-owner' | 'team.owners-only' | null;

export interface May {
  /** Roles to choose from, the present one among them; one alone: nothing to choose. */
  readonly roles: readonly Role[];
  readonly remove: boolean;
  readonly bar: Bar;
}

export function mayChange(me: Me, member: Member, owners: number): May {
  const still = (bar: Bar): May => ({ roles: [member.role], remove: false, bar });
  if (me.role !== 'owner' && me.role !== 'admin') return still(null);
  if (member.role === 'owner' && me.role !== 'owner') return still('team.owners-only');
  if (member.role === 'owner' && owners === 1) return still('team.one-owner');
  const self = member.userId === me.userId;
  const most = self ? rank.indexOf(member.role) : me.role === 'owner' ? 3 : 2;
  return { roles: rank.slice(0, most + 1), remove: !self, bar: null };
}
