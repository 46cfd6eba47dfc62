import { sql } from 'kysely';
import type { z } from 'zod';
import { Scope, type SetupInput } from '../../../contract/members.ts';
import { inOrganisation, isPgError } from '../../platform/database/index.ts';
import { problem } from '../../platform/http/problem.ts';
import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/index.ts';
import { createApiKey } from './api-keys.ts';
import { addMember, addPerson } from './people.ts';

/** Whether this instance still waits for its first organisation. */
export async function setupNeeded({ db }: Platform): Promise<boolean> {
  return !(await db.selectFrom('instance').select('set_up_at').executeTakeFirst());
}

/**
 * Makes the first organisation, its owner (who becomes this instance's operator) and an API key, in one transaction.
 * @throws ProblemError already-set-up for everybody but the first
 */
export async function setUp(
  platform: Platform,
  input: z.output<typeof SetupInput>,
): Promise<{ organisationId: string; memberId: string; apiKey: string }> {
  if (!(await setupNeeded(platform))) throw problem('already-set-up', 'Sign in instead.');
  const passwordHash = await platform.auth.hashPassword(input.password);
  const organisationId = newId();
  const now = platform.clock.now();
  try {
    return await inOrganisation(platform.db, organisationId, async (tx) => {
      // Two at once: the second waits here, then finds the row.
      await sql`select pg_advisory_xact_lock(hashtext('vorab.setup'))`.execute(tx);
      if (await tx.selectFrom('instance').select('set_up_at').executeTakeFirst())
        throw problem('already-set-up', 'Sign in instead.');
      await tx
        .insertInto('auth.organization')
        .values({ id: organisationId, name: input.organisationName, slug: organisationId, createdAt: now })
        .execute();
      const userId = await addPerson(tx, { name: input.name, email: input.email, passwordHash, now });
      await addMember(tx, { organisationId, userId, role: 'owner', now });
      await tx
        .insertInto('organisation_settings')
        .values({ organisation_id: organisationId, language: input.language, time_zone: input.timeZone })
        .execute();
      await tx
        .insertInto('instance')
        .values({ organisation_id: organisationId, operator_user_id: userId, set_up_at: now })
        .execute();
      const actor = { kind: 'member', id: userId } as const;
      await platform.events.append(tx, {
        organisationId,
        kind: 'organisation.created',
        actor,
        subjectId: organisationId,
      });
      const { key } = await createApiKey(tx, platform, {
        organisationId,
        userId,
        actor,
        name: 'Set-up',
        scopes: [...Scope.options],
      });
      return { organisationId, memberId: userId, apiKey: key };
    });
  } catch (error) {
    if (isPgError(error, '23505')) throw problem('already-set-up', 'Sign in instead.');
    throw error;
  }
}
