import { type Role, Scope } from '../../../contract/members.ts';

const rank: Record<Role, number> = { reviewer: 0, recruiter: 1, admin: 2, owner: 3 };

/** Why a role can't be changed, or null where it can. */
export type RoleRefusal = 'owners-only' | 'own-role-up' | 'last-owner' | null;

export interface RoleChange {
  readonly by: { readonly userId: string; readonly role: Role };
  readonly of: { readonly userId: string; readonly role: Role };
  readonly to: Role;
  /** Owners the organisation has now. */
  readonly owners: number;
}

/** Who may change whose role to what. Owners alone make and unmake owners; nobody raises themselves; one owner always stays. */
export function roleRefusal({ by, of, to, owners }: RoleChange): RoleRefusal {
  if (by.userId === of.userId && rank[to] > rank[of.role]) return 'own-role-up';
  if (by.role !== 'owner' && (of.role === 'owner' || to === 'owner')) return 'owners-only';
  if (of.role === 'owner' && to !== 'owner' && owners <= 1) return 'last-owner';
  return null;
}

/** Who may remove whom. Nobody removes themselves: somebody who stays does it, and can take it back. */
export function removalRefusal({
  by,
  of,
  owners,
}: Omit<RoleChange, 'to'>): 'owners-only' | 'last-owner' | 'yourself' | null {
  if (of.role === 'owner' && owners <= 1) return 'last-owner';
  if (by.userId === of.userId) return 'yourself';
  return of.role === 'owner' && by.role !== 'owner' ? 'owners-only' : null;
}

const rates: readonly Scope[] = ['interviews:read', 'invitations:read', 'reviews:read', 'reviews:write'];
const recruits: readonly Scope[] = [
  ...rates,
  'interviews:write',
  'invitations:write',
  'decisions:write',
  'members:read',
];
/** What a role lets somebody do, in the words of a key. */
const scopesOf: Record<Role, readonly Scope[]> = {
  reviewer: rates,
  recruiter: recruits,
  admin: Scope.options,
  owner: Scope.options,
};

/** Whether a key would make a member who may more than the key itself: somebody with the key could then be that member. */
export const beyondKey = (scopes: readonly Scope[] | null, role: Role): boolean =>
  scopes !== null && scopesOf[role].some((scope) => !scopes.includes(scope));
