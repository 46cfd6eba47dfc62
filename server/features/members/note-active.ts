import { inOrganisation } from '../../platform/database/index.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import type { Platform } from '../../platform/index.ts';

/** As exact as it gets: who is there at which minute is nobody's business. */
const HOUR_MS = 3600_000;
/** What this process has noted, by member or key: at most one write an hour for each. */
const noted = new WeakMap<Platform, Map<string, number>>();

/** Notes that a member, or a key of theirs, asked for something. */
export async function noteActive(platform: Platform, who: MemberPrincipal): Promise<void> {
  const hour = Math.floor(platform.clock.now().getTime() / HOUR_MS);
  const known = noted.get(platform) ?? new Map<string, number>();
  noted.set(platform, known);
  const key = who.keyId ?? `${who.organisationId} ${who.userId}`;
  if (known.get(key) === hour) return;
  known.set(key, hour);
  const at = new Date(hour * HOUR_MS);
  await inOrganisation(platform.db, who.organisationId, async (tx) => {
    if (who.keyId) {
      await tx.updateTable('api_keys').set({ last_used_at: at }).where('id', '=', who.keyId).execute();
      return;
    }
    await tx
      .insertInto('member_activity')
      .values({ organisation_id: who.organisationId, user_id: who.userId, last_active_at: at })
      .onConflict((c) => c.columns(['organisation_id', 'user_id']).doUpdateSet({ last_active_at: at }))
      .execute();
  });
}
