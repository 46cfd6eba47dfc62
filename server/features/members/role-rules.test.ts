import { describe, expect, it } from 'vitest';
import { Role, Scope } from '../../../contract/members.ts';
import { beyondKey, removalRefusal, roleRefusal } from './role-rules.ts';

const managers = ['owner', 'admin'] as const;
const me = (role: Role) => ({ userId: 'me', role });
const them = (role: Role) => ({ userId: 'them', role });

describe('changing a role', () => {
  it('is decided for every role by every role to every role', () => {
    const allowed: string[] = [];
    for (const by of managers)
      for (const of of Role.options)
        for (const to of Role.options)
          if (!roleRefusal({ by: me(by), of: them(of), to, owners: 2 })) allowed.push(`${by}: ${of} → ${to}`);
    const below = ['admin', 'recruiter', 'reviewer'];
    const expected = [
      ...Role.options.flatMap((of) => Role.options.map((to) => `owner: ${of} → ${to}`)),
      ...below.flatMap((of) => below.map((to) => `admin: ${of} → ${to}`)),
    ];
    expect(allowed.sort()).toEqual(expected.sort());
  });

  it('never raises oneself, and never takes the last owner', () => {
    expect(roleRefusal({ by: me('admin'), of: me('admin'), to: 'owner', owners: 1 })).toBe('own-role-up');
    expect(roleRefusal({ by: me('owner'), of: me('owner'), to: 'admin', owners: 1 })).toBe('last-owner');
    expect(roleRefusal({ by: me('owner'), of: me('owner'), to: 'admin', owners: 2 })).toBeNull();
    expect(roleRefusal({ by: me('admin'), of: me('admin'), to: 'reviewer', owners: 1 })).toBeNull();
  });
});

it('removes anybody but an owner by an admin, the last owner and oneself', () => {
  const refusals = (by: Role, owners = 2) =>
    Role.options.map((of) => removalRefusal({ by: me(by), of: them(of), owners }));
  expect(refusals('owner')).toEqual([null, null, null, null]);
  expect(refusals('admin')).toEqual(['owners-only', null, null, null]);
  expect(refusals('owner', 1)[0]).toBe('last-owner');
  expect(removalRefusal({ by: me('admin'), of: me('admin'), owners: 2 })).toBe('yourself');
});

it('lets a key make nobody who may more than itself', () => {
  const given = (scopes: Scope[] | null) => Role.options.filter((role) => !beyondKey(scopes, role));
  expect(given(null)).toEqual(Role.options);
  expect(given([...Scope.options])).toEqual(Role.options);
  expect(given(['members:write'])).toEqual([]);
  expect(given(Scope.options.filter((scope) => scope !== 'keys:write'))).toEqual(['recruiter', 'reviewer']);
  expect(given(['members:write', 'interviews:read', 'invitations:read', 'reviews:read', 'reviews:write'])).toEqual([
    'reviewer',
  ]);
});
