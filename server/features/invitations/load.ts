import { sql } from 'kysely';
import type { RequestKind } from '../../../contract/requests.ts';
import type { Tx } from '../../platform/database/index.ts';

/** Invitations with what is shown beside them: the person, the interview, the version, how many questions have a chosen take. */
function facts(tx: Tx) {
  return tx
    .selectFrom('invitations as i')
    .innerJoin('candidates as c', (join) =>
      join.onRef('c.organisation_id', '=', 'i.organisation_id').onRef('c.id', '=', 'i.candidate_id'),
    )
    .innerJoin('interviews as iv', (join) =>
      join.onRef('iv.organisation_id', '=', 'i.organisation_id').onRef('iv.id', '=', 'i.interview_id'),
    )
    .innerJoin('interview_versions as v', (join) =>
      join.onRef('v.organisation_id', '=', 'i.organisation_id').onRef('v.id', '=', 'i.interview_version_id'),
    )
    .selectAll('i')
    .select([
      'c.name as candidate_name',
      'c.email as candidate_email',
      'c.language as candidate_language',
      'c.time_zone as candidate_time_zone',
      'c.erased_at as candidate_erased_at',
      'iv.state as interview_state',
      'iv.title as interview_title',
      'iv.example',
      'iv.blind',
      'iv.required_reviews',
      'iv.at_once',
      'v.number as version_number',
      sql<number>`jsonb_array_length(v.content -> 'questions')`.as('question_count'),
      sql<number>`(select count(*) from answers a
        where a.organisation_id = i.organisation_id and a.invitation_id = i.id and a.kept_take_id is not null)`.as(
        'answered',
      ),
      sql<RequestKind | null>`(select r.kind from requests r
        where r.organisation_id = i.organisation_id and r.invitation_id = i.id and r.answered_at is null
        order by r.created_at limit 1)`.as('asks'),
      sql<Date | null>`(select o.until_at from answer_reopenings o
        where o.organisation_id = i.organisation_id and o.invitation_id = i.id and o.closed_at is null)`.as(
        'reopened_until',
      ),
      sql<string | null>`(select o.question_id from answer_reopenings o
        where o.organisation_id = i.organisation_id and o.invitation_id = i.id and o.closed_at is null)`.as(
        'reopened_question',
      ),
    ]);
}

/** A row joined with its candidate and interview. Rows hold names: present them through visibility only. */
export type Invitation = Awaited<ReturnType<ReturnType<typeof facts>['executeTakeFirstOrThrow']>>;

export async function loadInvitation(tx: Tx, id: string): Promise<Invitation | null> {
  return (await facts(tx).where('i.id', '=', id).executeTakeFirst()) ?? null;
}

/** These invitations, in the order asked for; those that are gone are left out. */
export async function loadInvitations(tx: Tx, ids: readonly string[]): Promise<Invitation[]> {
  if (ids.length === 0) return [];
  const rows = new Map((await facts(tx).where('i.id', 'in', ids).execute()).map((r) => [r.id, r]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

/** Every invitation that this candidate ever had. */
export async function invitationsOfCandidate(tx: Tx, candidateId: string): Promise<string[]> {
  const rows = await tx.selectFrom('invitations').select('id').where('candidate_id', '=', candidateId).execute();
  return rows.map((r) => r.id);
}
