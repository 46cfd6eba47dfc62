import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';
import { keys } from '../queries.ts';
import type { Me, MemberInvitationPreview, SetupInput, SetupResult, SetupState } from '../types.ts';

export const setupQuery = queryOptions({ queryKey: keys.setup, queryFn: () => call<SetupState>('/setup') });
export const meQuery = queryOptions({ queryKey: keys.me, queryFn: () => call<Me>('/me'), staleTime: 60_000 });

/** `token` is the printed setup token; needed when the page is not on the machine itself. */
export function setUp(input: SetupInput, token: string): Promise<SetupResult> {
  return call('/setup', { method: 'POST', body: input, ...(token ? { headers: { 'x-setup-token': token } } : {}) });
}
export function signIn(input: { email: string; password: string }): Promise<unknown> {
  return call('/session', { method: 'POST', body: input });
}
export function signOut(): Promise<unknown> {
  return call('/session', { method: 'DELETE' });
}
export function previewInvitation(secret: string): Promise<MemberInvitationPreview> {
  return call('/member-invitations/preview', { method: 'POST', body: { secret } });
}
export function acceptInvitation(input: { secret: string; name: string; password: string }): Promise<unknown> {
  return call('/member-invitations/accept', { method: 'POST', body: input });
}
