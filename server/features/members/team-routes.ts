import { z } from 'zod';
import { Empty, Id, PageQuery, page } from '../../../contract/common.ts';
import { Member, MemberRoleInput } from '../../../contract/members.ts';
import { route } from '../../platform/http/route.ts';
import type { Platform } from '../../platform/index.ts';
import { changeRole } from './change-role.ts';
import { listMembers, memberById } from './list-members.ts';
import { removeMember, restoreMember } from './remove-member.ts';

const tag = 'members';
const params = z.object({ member: Id });

export const teamRoutes = (platform: Platform) => [
  route({
    method: 'GET',
    url: '/api/v1/members',
    tag,
    summary: 'Members of the organisation',
    auth: 'member',
    permission: 'member.list',
    scope: 'members:read',
    rate: 'read',
    query: PageQuery,
    response: { 200: page(Member) },
    handle: ({ tx, query }) => listMembers(tx, query),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/members/:member/role',
    tag,
    summary: 'Change a member’s role',
    auth: 'member',
    permission: 'member.manage',
    scope: 'members:write',
    rate: 'write',
    params,
    body: MemberRoleInput,
    response: { 200: Member },
    handle: async ({ tx, principal, params, body }) => {
      await changeRole(tx, platform, principal, params.member, body.role);
      return memberById(tx, params.member);
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/v1/members/:member',
    tag,
    summary: 'Remove a member: sessions and keys end at once, what they wrote stays',
    auth: 'member',
    permission: 'member.manage',
    scope: 'members:write',
    rate: 'write',
    params,
    response: { 204: Empty },
    handle: async ({ tx, principal, params }) => {
      await removeMember(tx, platform, principal, params.member);
      return {};
    },
  }),
  route({
    method: 'POST',
    url: '/api/v1/members/:member/restore',
    tag,
    summary: 'Take a removal back, within ten minutes: role, access and keys as they were',
    auth: 'member',
    permission: 'member.manage',
    scope: 'members:write',
    rate: 'write',
    params,
    response: { 200: Member },
    handle: async ({ tx, principal, params }) => {
      await restoreMember(tx, platform, principal, params.member);
      return memberById(tx, params.member);
    },
  }),
];
