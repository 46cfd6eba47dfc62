import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { SetupInput } from '../../../contract/members.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import type { Platform } from '../../platform/index.ts';
import { setUp, setupNeeded } from '../members/index.ts';
import { beginExample, exampleOf } from './begin.ts';
import type { ExampleRow } from './tables.ts';

/** What `--demo` did. `account` only where it made one: the password is nowhere else. */
export interface Demo {
  readonly account: { readonly email: string; readonly password: string } | null;
  readonly made: boolean;
  readonly organisationId: string;
}

const EMAIL = 'owner@example.test';

/** Sets a fresh instance up, and begins the example in the first organisation; where that was done before, nothing. */
export async function demo(platform: Platform): Promise<Demo> {
  const account = (await setupNeeded(platform))
    ? { email: EMAIL, password: randomBytes(12).toString('base64url') }
    : null;
  if (account) {
    const input: z.output<typeof SetupInput> = {
      ...account,
      organisationName: 'Example organisation',
      name: 'Olive Owner',
      language: 'en',
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
    await setUp(platform, input);
  }
  const { organisation_id: organisationId, operator_user_id: userId } = await platform.db
    .selectFrom('instance')
    .selectAll()
    .executeTakeFirstOrThrow();
  const by: MemberPrincipal = {
    kind: 'member',
    organisationId,
    userId,
    role: 'owner',
    operator: true,
    scopes: null,
    keyId: null,
  };
  const { made } = await inOrganisation(platform.db, organisationId, (tx) => beginExample(tx, platform, by));
  return { account, made, organisationId };
}

/** How far it is, for whoever waits; null once it was removed. */
export const demoProgress = (platform: Platform, organisationId: string): Promise<ExampleRow | null> =>
  inOrganisation(platform.db, organisationId, exampleOf);
