import type { Account } from '../../../contract/account.ts';
import type { EventKind } from '../../../contract/events.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import type { Platform } from '../../platform/index.ts';

/** How somebody signs in, and what follows them to another device. */
export async function readAccount(platform: Platform, by: MemberPrincipal): Promise<Account> {
  const { auth } = platform;
  const user = await inOrganisation(platform.db, by.organisationId, (tx) =>
    tx.selectFrom('auth.user').select(['name', 'email']).where('id', '=', by.userId).executeTakeFirstOrThrow(),
  );
  const passkeys = await auth.passkeys.list(by.userId);
  const settings = await auth.people.settings(by.userId);
  return {
    name: user.name,
    email: user.email,
    language: settings.language,
    theme: settings.theme,
    timeZone: settings.timeZone,
    twoFactor: await auth.people.twoFactorOn(by.userId),
    passkeys: passkeys.map((p) => ({
      id: p.id,
      name: p.name,
      createdAt: p.createdAt.toISOString(),
      lastUsedAt: p.lastUsedAt?.toISOString() ?? null,
    })),
    passkeysPossible: auth.passkeys.possible,
  };
}

/** Writes down that the way in changed; a mail to the person follows from it. */
export function tellOfAccount(
  platform: Platform,
  by: MemberPrincipal,
  kind: Extract<EventKind, `member.${'password-changed' | 'two-factor-on' | 'two-factor-off' | 'passkey-added'}`>,
): Promise<unknown> {
  return inOrganisation(platform.db, by.organisationId, (tx) =>
    platform.events.append(tx, {
      organisationId: by.organisationId,
      kind,
      actor: actorOf(by),
      subjectId: by.userId,
    }),
  );
}
