import { z } from 'zod';
import { Email, Id, Instant, Language, Secret, TimeZone } from './common.ts';
import { Password } from './members.ts';

/** What follows a person to another device; null: as the browser has it. */
const personal = {
  language: Language.nullable(),
  theme: z.enum(['system', 'light', 'dark']).nullable(),
  timeZone: TimeZone.nullable(),
};
export const AccountInput = z.object({ name: z.string().trim().min(1, 'Write your name').max(120), ...personal });
export const Account = z
  .object({
    name: z.string(),
    email: z.string(),
    ...personal,
    twoFactor: z.boolean(),
    passkeys: z.array(
      z.object({ id: z.string(), name: z.string(), createdAt: Instant, lastUsedAt: Instant.nullable() }),
    ),
    passkeysPossible: z.boolean().describe('False where Vorab is opened by a number instead of a name'),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

/** A browser that is signed in. `here`: the one that asks. */
export const Device = z
  .object({ id: Id, userAgent: z.string(), signedInAt: Instant, lastUsedAt: Instant, here: z.boolean() })
  .meta({ id: 'Device' });
export type Device = z.infer<typeof Device>;

export const ChangePasswordInput = z.object({
  current: z.string().min(1).max(128),
  next: Password,
  endOthers: z.boolean().default(true),
});
/** Answered alike whether or not there is such an account. */
export const SignInLinkInput = z.object({ email: Email, purpose: z.enum(['sign-in', 'reset']) });
export const SecretInput = z.object({ secret: Secret });
export const SignInLinkPreview = z
  .object({ purpose: z.enum(['sign-in', 'reset']), name: z.string(), email: z.string() })
  .meta({ id: 'SignInLinkPreview' });
export const UseSignInLinkInput = z.object({
  secret: Secret,
  password: Password.optional().describe('With `reset`: the new one'),
});

export const CodeInput = z.object({ code: z.string().trim().min(6).max(20).describe('Six digits, or a backup code') });
export const PasswordInput = z.object({ password: z.string().min(1).max(128) });
/** `uri` is what an app reads from the QR code (otpauth). The codes are shown once. */
export const TwoFactorBegun = z
  .object({ uri: z.string(), backupCodes: z.array(z.string()) })
  .meta({ id: 'TwoFactorBegun' });
export const BackupCodes = z.object({ backupCodes: z.array(z.string()) }).meta({ id: 'BackupCodes' });

/** What `navigator.credentials` takes (WebAuthn, JSON), and a seal to send back with its answer. */
export const PasskeyOptions = z
  .object({ options: z.record(z.string(), z.unknown()), sealed: z.string() })
  .meta({ id: 'PasskeyOptions' });
const Credential = z.object({ id: z.string().max(1400) }).catchall(z.unknown());
export const PasskeyNameInput = z.object({ name: z.string().trim().min(1).max(80) });
export const AddPasskeyInput = PasskeyNameInput.extend({ response: Credential, sealed: z.string().max(500) });
export const PasskeySignInInput = z.object({ response: Credential, sealed: z.string().max(500) });
