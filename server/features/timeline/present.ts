import { sql } from 'kysely';
import type { Event } from '../../../contract/events.ts';
import type { InterviewAccess } from '../../../contract/members.ts';
import type { Tx } from '../../platform/database/index.ts';
import { type EventRow, formatCursor } from '../../platform/events.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { namesById } from '../members/index.ts';
import { accessLevel, type Visibility, visibilityOfMany } from '../visibility/index.ts';
import { type EventFacts, eventVisible } from './policy.ts';

/** What stands behind the ids of some events, as far as it concerns this viewer. */
interface Surroundings {
  readonly invitations: Map<string, { interviewId: string; code: string; name: string | null }>;
  readonly titles: Map<string, string>;
  readonly access: Map<string, InterviewAccess | null>;
  readonly visibility: Map<string, Visibility>;
}

const distinct = (ids: readonly (string | null | undefined)[]): string[] =>
  [...new Set(ids)].filter((id) => typeof id === 'string');

/** Read at every look, never remembered: who loses access loses it with the next event. Four queries, by primary keys. */
export async function look(
  tx: Tx,
  viewer: MemberPrincipal,
  rows: readonly Pick<EventRow, 'invitation_id' | 'interview_id'>[],
): Promise<Surroundings> {
  const { rows: invitations } = await sql<{ id: string; interview_id: string; code: string; name: string | null }>`
    select n.id, n.interview_id, n.code, c.name from invitations n
    join candidates c on c.organisation_id = n.organisation_id and c.id = n.candidate_id
    where n.id = any(${distinct(rows.map((r) => r.invitation_id))}::uuid[])`.execute(tx);
  const interviewIds = distinct([...rows.map((r) => r.interview_id), ...invitations.map((i) => i.interview_id)]);
  const { rows: interviews } = await sql<{
    id: string;
    title: string;
    blind: boolean;
    required_reviews: number;
    access: InterviewAccess | null;
  }>`
    select i.id, i.title, i.blind, i.required_reviews, m.access from interviews i
    left join interview_members m on m.organisation_id = i.organisation_id and m.interview_id = i.id and m.user_id = ${viewer.userId}::uuid
    where i.id = any(${interviewIds}::uuid[])`.execute(tx);
  const access = new Map(interviews.map((i) => [i.id, accessLevel(viewer.role, i.access)]));
  const visibility = new Map<string, Visibility>();
  for (const [level, here] of Map.groupBy(invitations, (n) => access.get(n.interview_id) ?? null)) {
    const facts = here.flatMap((n) => {
      const interview = interviews.find((i) => i.id === n.interview_id);
      return interview
        ? [{ invitationId: n.id, blind: interview.blind, requiredReviews: interview.required_reviews }]
        : [];
    });
    for (const [id, seen] of await visibilityOfMany(tx, viewer, level, facts)) visibility.set(id, seen);
  }
  return {
    invitations: new Map(invitations.map((n) => [n.id, { interviewId: n.interview_id, code: n.code, name: n.name }])),
    titles: new Map(interviews.map((i) => [i.id, i.title])),
    access,
    visibility,
  };
}

/** The events of these rows that the viewer may see, with the names they may see. Every reader of the log comes through here. */
export async function presentEvents(tx: Tx, viewer: MemberPrincipal, rows: readonly EventRow[]): Promise<Event[]> {
  if (rows.length === 0) return [];
  const around = await look(tx, viewer, rows);
  const visible = rows.filter((row) =>
    eventVisible(
      facts(row, around),
      viewer,
      (id) => around.access.get(id) ?? null,
      (id) => around.visibility.get(id) ?? null,
    ),
  );
  const people = await namesById(tx, distinct(visible.map((r) => (r.actor_kind === 'member' ? r.actor_id : null))));
  return visible.map((row) => ({
    cursor: formatCursor(row),
    kind: row.kind,
    at: row.at.toISOString(),
    actor: { kind: row.actor_kind, id: row.actor_id, name: actorName(row, around, people) },
    interviewId: facts(row, around).interviewId,
    invitationId: row.invitation_id,
    subjectId: row.subject_id,
    data: row.data,
  }));
}

const facts = (row: EventRow, around: Surroundings): EventFacts => ({
  kind: row.kind,
  actor: { kind: row.actor_kind, id: row.actor_id },
  interviewId: (row.invitation_id ? around.invitations.get(row.invitation_id)?.interviewId : row.interview_id) ?? null,
  invitationId: row.invitation_id,
  data: row.data,
});

/** A candidate has a name only where blind review shows it. */
function actorName(row: EventRow, around: Surroundings, people: Map<string, { name: string }>): string | null {
  if (row.actor_kind === 'member') return people.get(row.actor_id ?? '')?.name ?? null;
  if (row.actor_kind !== 'candidate' || !row.invitation_id) return null;
  return around.visibility.get(row.invitation_id)?.identity
    ? (around.invitations.get(row.invitation_id)?.name ?? null)
    : null;
}
