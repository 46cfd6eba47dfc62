import { expect, it } from 'vitest';
import { removalRefusal, roleRefusal } from '../../../server/features/members/role-rules.ts';
import type { Me, Member, Role } from '../types.ts';
import { mayChange } from './rules.ts';

const roles: Role[] = ['reviewer', 'recruiter', 'admin', 'owner'];
const me = (role: Role): Me => ({ userId: 'me', role }) as Me;
const member = (userId: string, role: Role): Member => ({ userId, role }) as Member;

it('offers what the server allows, to everybody about everybody, and nothing else', () => {
  let offers = 0;
  for (const by of ['owner', 'admin'] as const)
    for (const of of roles)
      for (const userId of ['me', 'them'])
        for (const owners of [1, 2]) {
          if (userId === 'me' && of !== by) continue;
          if (userId === 'them' && by === 'owner' && of === 'owner' && owners === 1) continue;
          const asked = { by: { userId: 'me', role: by }, of: { userId, role: of }, owners };
          const may = mayChange(me(by), member(userId, of), owners);
          const allowed = roles.filter((to) => to === of || !roleRefusal({ ...asked, to }));
          expect([by, of, userId, owners, may.roles]).toEqual([by, of, userId, owners, allowed]);
          expect(may.remove).toBe(removalRefusal(asked) === null);
          offers += may.roles.length;
        }
  expect(offers).toBeGreaterThan(30);
});

it('offers nothing to those who manage no team', () => {
  expect(mayChange(me('recruiter'), member('them', 'reviewer'), 1)).toEqual({
    roles: ['reviewer'],
    remove: false,
    bar: null,
  });
});
