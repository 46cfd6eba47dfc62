import { inOrganisation, type Tx } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/events.ts';
import type { Platform } from '../../platform/index.ts';

/** The job that tells of invitations that were made many at once; their mails follow from it. */
export const ANNOUNCE = 'invitation.announce';
/** Few enough that the first mails go out soon, and a job that is killed repeats little. */
const AT_ONCE = 50;

interface AnnounceJob {
  readonly organisationId: string;
  readonly interviewId: string;
  readonly actor: Actor;
  readonly invitationIds: readonly string[];
}

/** Enqueued with the invitations: they are announced exactly if they are there. */
export async function announceLater(tx: Tx, platform: Platform, job: AnnounceJob): Promise<void> {
  for (let at = 0; at < job.invitationIds.length; at += AT_ONCE)
    await platform.jobs.enqueue(tx, ANNOUNCE, { ...job, invitationIds: job.invitationIds.slice(at, at + AT_ONCE) });
}

/** One transaction each, so that nobody waits for all. What was announced by a run that died is not announced twice. */
async function announce(platform: Platform, job: AnnounceJob): Promise<void> {
  const { organisationId, interviewId, actor } = job;
  for (const id of job.invitationIds) {
    await inOrganisation(platform.db, organisationId, async (tx) => {
      const there = await tx
        .selectFrom('invitations')
        .select('state')
        .where('id', '=', id)
        .forNoKeyUpdate()
        .executeTakeFirst();
      if (!there) return;
      const told = await tx
        .selectFrom('events')
        .select('seq')
        .where('invitation_id', '=', id)
        .where('kind', '=', 'invitation.created')
        .executeTakeFirst();
      if (told) return;
      await platform.events.append(tx, {
        organisationId,
        kind: 'invitation.created',
        actor,
        interviewId,
        invitationId: id,
        subjectId: id,
      });
    });
  }
}

export function defineAnnouncing(platform: Platform): void {
  platform.jobs.define<AnnounceJob>({
    name: ANNOUNCE,
    expireSeconds: 120,
    retries: 8,
    concurrency: 1,
    run: (job) => announce(platform, job),
  });
}
