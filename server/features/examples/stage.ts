import { inOrganisation, type Tx } from '../../platform/database/index.ts';
import { createEvents } from '../../platform/events.ts';
import type { CandidatePrincipal, MemberPrincipal } from '../../platform/http/principal.ts';
import type { Platform } from '../../platform/index.ts';
import { reactToBytes } from '../answers/index.ts';
import type { ExampleRow } from './tables.ts';

/**
 * Where a story is told: the platform with a clock that stands in the past, and with a log whose only reactions are those that keep
 * takes in step with their bytes. So the features' own functions write what they always write, with plausible times, and nothing
 * else follows from it: no mail, no job.
 */
export interface Stage {
  readonly platform: Platform;
  readonly organisationId: string;
  readonly interviewId: string;
  /** Names of the story and the rows that stand for them; kept with each step. */
  readonly ids: Record<string, string>;
  readonly maker: MemberPrincipal;
  /** The id of a name that an earlier step gave. */
  id(name: string): string;
  member(key: string): MemberPrincipal;
  candidate(key: string): CandidatePrincipal;
  inside<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

export function stageOf(real: Platform, row: ExampleRow, now: Date): Stage {
  const clock = { now: () => now };
  const platform: Platform = { ...real, clock, events: createEvents(clock) };
  reactToBytes(platform);
  const ids = { ...row.ids };
  const organisationId = row.organisation_id;
  const principal = (userId: string, role: MemberPrincipal['role']): MemberPrincipal => ({
    kind: 'member',
    organisationId,
    userId,
    role,
    operator: false,
    scopes: null,
    keyId: null,
  });
  const id = (name: string) => {
    const found = ids[name];
    if (!found) throw new Error(`the story has not told of ${name} yet`);
    return found;
  };
  return {
    platform,
    organisationId,
    interviewId: row.interview_id,
    ids,
    id,
    // Whoever manages makes it; what their role is elsewhere does not matter here.
    maker: principal(row.made_by, 'admin'),
    member: (key) => principal(id(`member ${key}`), key === 'ines' ? 'recruiter' : 'reviewer'),
    candidate: (key) => ({ kind: 'candidate', organisationId, invitationId: id(`invitation ${key}`), generation: 1 }),
    inside: (work) => inOrganisation(real.db, organisationId, work),
  };
}
