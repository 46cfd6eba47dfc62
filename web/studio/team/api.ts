import { queryOptions } from '@tanstack/react-query';
import * as api from '../../api/generated/sdk.gen.ts';
import { answer, whole } from '../api.ts';
import { keys } from '../queries.ts';
import type { Member, MemberInvitation, MemberInvitationInput, Page, Role } from '../types.ts';

export const membersQuery = queryOptions({
  queryKey: keys.members,
  queryFn: () => whole<Member>((query) => api.getMembers({ query })),
});
export const memberInvitationsQuery = queryOptions({
  queryKey: keys.memberInvitations,
  queryFn: (): Promise<Page<MemberInvitation>> => answer(api.getMemberInvitations()),
});
export function inviteMember(body: MemberInvitationInput): Promise<MemberInvitation> {
  return answer(api.postMemberInvitations({ body }));
}
export function cancelMemberInvitation(memberInvitation: string): Promise<unknown> {
  return answer(api.deleteMemberInvitationsByMemberInvitation({ path: { memberInvitation } }));
}
export function resendMemberInvitation(memberInvitation: string): Promise<MemberInvitation> {
  return answer(api.postMemberInvitationsByMemberInvitationResend({ path: { memberInvitation } }));
}
export function restoreMemberInvitation(memberInvitation: string): Promise<MemberInvitation> {
  return answer(api.postMemberInvitationsByMemberInvitationRestore({ path: { memberInvitation } }));
}

export function changeRole(member: string, role: Role): Promise<Member> {
  return answer(api.putMembersByMemberRole({ path: { member }, body: { role } }));
}
export function removeMember(member: string): Promise<unknown> {
  return answer(api.deleteMembersByMember({ path: { member } }));
}
/** Takes a removal back, as long as it is fresh. */
export function restoreMember(member: string): Promise<Member> {
  return answer(api.postMembersByMemberRestore({ path: { member } }));
}
