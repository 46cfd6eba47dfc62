import { queryOptions } from '@tanstack/react-query';
import {
  deleteAccountDevices,
  deleteAccountDevicesByDevice,
  deleteAccountPasskeysByPasskey,
  getAccount,
  getAccountDevices,
  postAccountPasskeys,
  postAccountPasskeysOptions,
  postAccountTwoFactor,
  postAccountTwoFactorBackupCodes,
  postAccountTwoFactorConfirm,
  postAccountTwoFactorOff,
  postSessionLinks,
  postSessionLinksPreview,
  postSessionLinksUse,
  postSessionPasskey,
  postSessionPasskeyOptions,
  postSessionSecondStep,
  putAccount,
  putAccountPassword,
} from '../../api/generated/sdk.gen.ts';
import { answer } from '../api.ts';
import { keys } from '../queries.ts';
import type { Account, AccountInput, SignInLinkPreview } from '../types.ts';

export const accountQuery = queryOptions({
  queryKey: keys.account,
  queryFn: (): Promise<Account> => answer(getAccount()),
});
export const devicesQuery = queryOptions({ queryKey: keys.devices, queryFn: () => answer(getAccountDevices()) });

export const changeAccount = (body: AccountInput): Promise<Account> => answer(putAccount({ body }));
export const changePassword = (body: { current: string; next: string; endOthers: boolean }): Promise<unknown> =>
  answer(putAccountPassword({ body }));
export const endDevice = (device: string): Promise<unknown> =>
  answer(deleteAccountDevicesByDevice({ path: { device } }));
export const endOtherDevices = (): Promise<unknown> => answer(deleteAccountDevices());

export const beginTwoFactor = (password: string) => answer(postAccountTwoFactor({ body: { password } }));
export const confirmTwoFactor = (code: string): Promise<unknown> =>
  answer(postAccountTwoFactorConfirm({ body: { code } }));
export const renewBackupCodes = (password: string) => answer(postAccountTwoFactorBackupCodes({ body: { password } }));
export const endTwoFactor = (password: string): Promise<unknown> =>
  answer(postAccountTwoFactorOff({ body: { password } }));

export const askForLink = (email: string, purpose: 'sign-in' | 'reset'): Promise<unknown> =>
  answer(postSessionLinks({ body: { email, purpose } }));
export const previewLink = (secret: string): Promise<SignInLinkPreview> =>
  answer(postSessionLinksPreview({ body: { secret } }));
export const useLink = (secret: string, password?: string): Promise<unknown> =>
  answer(postSessionLinksUse({ body: password ? { secret, password } : { secret } }));
export const sendCode = (code: string): Promise<unknown> => answer(postSessionSecondStep({ body: { code } }));

export const removePasskey = (passkey: string): Promise<unknown> =>
  answer(deleteAccountPasskeysByPasskey({ path: { passkey } }));

/** Whether this browser can take and give passkeys in JSON (WebAuthn Level 3). */
export const passkeysHere = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' && 'parseCreationOptionsFromJSON' in PublicKeyCredential;

type Credential = { id: string; [key: string]: unknown };
const asJson = (credential: globalThis.Credential | null): Credential => {
  if (!credential) throw new Error('no passkey');
  return (credential as PublicKeyCredential).toJSON() as unknown as Credential;
};

/** Asks the browser for a new passkey and keeps it. @throws what the browser says when the person turns it down */
export async function addPasskey(name: string, password: string): Promise<Account> {
  const { options, sealed } = await answer(postAccountPasskeysOptions({ body: { password } }));
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as never);
  const response = asJson(await navigator.credentials.create({ publicKey }));
  return answer(postAccountPasskeys({ body: { name, response, sealed } }));
}
export async function signInByPasskey(): Promise<unknown> {
  const { options, sealed } = await answer(postSessionPasskeyOptions());
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as never);
  const response = asJson(await navigator.credentials.get({ publicKey }));
  return answer(postSessionPasskey({ body: { response, sealed } }));
}
