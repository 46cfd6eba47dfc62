import type { FailedMail, FailedMedia } from '../../../contract/operator.ts';
import type { Tx } from '../../platform/database/index.ts';

const NEWEST = 20;
/** A recording is made in minutes; what has waited this long has lost its job. */
export const STRANDED_AFTER_MS = 3_600_000;

/** Mails that were given up on, newest first. One that was no longer needed is no failure. */
export async function failedMails(tx: Tx): Promise<FailedMail[]> {
  const rows = await tx
    .selectFrom('mails as m')
    .leftJoin('invitations as i', (join) =>
      join.onRef('i.organisation_id', '=', 'm.organisation_id').onRef('i.id', '=', 'm.invitation_id'),
    )
    .select(['m.id', 'm.template', 'm.failure', 'm.created_at', 'i.id as invitation_id', 'i.interview_id'])
    .where('m.state', '=', 'failed')
    .where('m.failure', '<>', 'not-needed')
    .orderBy('m.created_at', 'desc')
    .limit(NEWEST)
    .execute();
  return rows.map((r) => ({
    id: r.id,
    template: r.template,
    failure: r.failure,
    at: r.created_at.toISOString(),
    interviewId: r.interview_id,
    invitationId: r.invitation_id,
  }));
}

/** Uploads that no recording came of: given up on, or complete for an hour and still none. Newest first. */
export async function failedMedia(tx: Tx, now: Date): Promise<FailedMedia[]> {
  const rows = await tx
    .selectFrom('uploads as u')
    .leftJoin('invitations as i', (join) =>
      join.onRef('i.organisation_id', '=', 'u.organisation_id').onRef('i.id', '=', 'u.invitation_id'),
    )
    .select([
      'u.id',
      'u.state',
      'u.failure',
      'u.bytes',
      'u.completed_at',
      'u.created_at',
      'u.invitation_id',
      'i.interview_id',
    ])
    // The same words as the partial index.
    .where('u.state', 'in', ['failed', 'complete'])
    .where('u.completed_at', '<', new Date(now.getTime()))
    .where((e) =>
      e.or([e('u.state', '=', 'failed'), e('u.completed_at', '<', new Date(now.getTime() - STRANDED_AFTER_MS))]),
    )
    .orderBy('u.completed_at', 'desc')
    .limit(NEWEST)
    .execute();
  return rows.map((r) => ({
    uploadId: r.id,
    state: r.state === 'failed' ? ('failed' as const) : ('waiting' as const),
    failure: r.failure,
    bytes: r.bytes === null ? null : Number(r.bytes),
    at: (r.completed_at ?? r.created_at).toISOString(),
    interviewId: r.interview_id,
    invitationId: r.invitation_id,
  }));
}
