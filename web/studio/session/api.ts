import { queryOptions } from '@tanstack/react-query';
import {
  deleteSession,
  getMe,
  getSetup,
  postMemberInvitationsAccept,
  postMemberInvitationsPreview,
  postSession,
  postSetup,
} from '../../api/generated/sdk.gen.ts';
import { answer } from '../api.ts';
import { keys } from '../queries.ts';
import type { MemberInvitationPreview, SetupInput, SetupResult } from '../types.ts';

export const setupQuery = queryOptions({ queryKey: keys.setup, queryFn: () => answer(getSetup()) });
export const meQuery = queryOptions({ queryKey: keys.me, queryFn: () => answer(getMe()), staleTime: 60_000 });

/** `token` is the printed setup token; needed when the page is not on the machine itself. */
export function setUp(input: SetupInput, token: string): Promise<SetupResult> {
  return answer(postSetup({ body: input, ...(token ? { headers: { 'x-setup-token': token } } : {}) }));
}
export function signIn(input: { email: string; password: string }): Promise<unknown> {
  return answer(postSession({ body: input }));
}
export function signOut(): Promise<unknown> {
  return answer(deleteSession());
}
export function previewInvitation(secret: string): Promise<MemberInvitationPreview> {
  return answer(postMemberInvitationsPreview({ body: { secret } }));
}
export function acceptInvitation(input: { secret: string; name: string; password: string }): Promise<unknown> {
  return answer(postMemberInvitationsAccept({ body: input }));
}
