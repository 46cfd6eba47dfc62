import { queryOptions } from '@tanstack/react-query';
import * as api from '../../api/generated/sdk.gen.ts';
import { answer, whole } from '../api.ts';
import { keys } from '../queries.ts';
import type { Member, MemberInvitation, MemberInvitationInput, Page } from '../types.ts';

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
