import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';
import { keys } from '../queries.ts';
import type { Member, MemberInvitation, MemberInvitationInput, Page } from '../types.ts';

export const membersQuery = queryOptions({ queryKey: keys.members, queryFn: () => call<Page<Member>>('/members') });
export const memberInvitationsQuery = queryOptions({
  queryKey: keys.memberInvitations,
  queryFn: () => call<Page<MemberInvitation>>('/member-invitations'),
});
export function inviteMember(input: MemberInvitationInput): Promise<MemberInvitation> {
  return call('/member-invitations', { method: 'POST', body: input });
}
export function cancelMemberInvitation(id: string): Promise<unknown> {
  return call(`/member-invitations/${id}`, { method: 'DELETE' });
}
