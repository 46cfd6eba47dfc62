import type { z } from 'zod';
import { type BatchInput, type BatchResult, InviteInput } from '../../../contract/invitations.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { upsertCandidates } from '../candidates/index.ts';
import { organisationOf } from '../members/index.ts';
import { announceLater } from './announce.ts';
import { candidateCode, triesTaken } from './code.ts';
import { type NewRow, openInterview, rowFor } from './invite.ts';

type Result = z.input<typeof BatchResult>;
type Outcome = Result['rows'][number];
type Person = z.output<typeof InviteInput>;
/** A row that may be invited, with its place in what was asked. */
interface Fit {
  readonly at: number;
  readonly person: Person;
}

/**
 * Invites many at once, in a handful of statements: rows that are wrong, repeated or invited already are named and left out. They are
 * told of, and get their mails, in the background.
 * @throws ProblemError state-conflict, interview-closed
 */
export async function inviteMany(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  interviewId: string,
  { people, check }: z.output<typeof BatchInput>,
): Promise<Result> {
  const interview = await openInterview(tx, interviewId);
  const now = platform.clock.now();
  const { timeZone } = await organisationOf(tx);
  // Refused before anything is written, where the deadline is over.
  rowFor(platform, by, interview, { id: interviewId, time_zone: timeZone }, now);
  const rows: Outcome[] = [];
  const fit = read(people, rows);
  const known = await invitedAlready(
    tx,
    interviewId,
    fit.map((f) => f.person.email),
  );
  const fresh: Fit[] = [];
  for (const f of fit) {
    const before = known.get(key(f.person.email));
    rows[f.at] = before ? outcome('already-invited', before) : outcome('ready');
    if (!before) fresh.push(f);
  }
  if (check || fresh.length === 0) return { rows };

  const byAddress = new Map<string, { id: string; time_zone: string }>();
  for (const [language, some] of Map.groupBy(fresh, (f) => f.person.language ?? null)) {
    const candidates = await upsertCandidates(tx, {
      organisationId: by.organisationId,
      people: some.map((f) => f.person),
      language,
      defaults: { language: interview.language, timeZone },
      now,
    });
    for (const c of candidates) byAddress.set(key(c.email ?? ''), c);
  }
  const wanted = fresh.flatMap((f) => {
    const candidate = byAddress.get(key(f.person.email));
    return candidate ? [{ at: f.at, row: rowFor(platform, by, interview, candidate, now) }] : [];
  });
  const made = await insertWithCodes(
    tx,
    interviewId,
    wanted.map((w) => w.row),
  );
  for (const { at, row } of wanted) {
    const code = made.get(row.id);
    rows[at] = code ? outcome('invited', { id: row.id, code }) : outcome('already-invited');
  }
  await announceLater(tx, platform, {
    organisationId: by.organisationId,
    interviewId,
    actor: actorOf(by),
    invitationIds: [...made.keys()],
  });
  return { rows };
}

const key = (email: string): string => email.toLowerCase();
const outcome = (what: Outcome['outcome'], of?: { id: string; code: string }): Outcome => ({
  outcome: what,
  invitationId: of?.id ?? null,
  code: of?.code ?? null,
  wrong: [],
});

/** What can be invited; of the rest `rows` says why not. */
function read(people: z.output<typeof BatchInput>['people'], rows: Outcome[]): Fit[] {
  const seen = new Set<string>();
  const fit: Fit[] = [];
  for (const [at, given] of people.entries()) {
    const parsed = InviteInput.safeParse({ ...given, email: given.email.trim() });
    if (!parsed.success) {
      const fields = new Set(parsed.error.issues.map((issue) => issue.path[0]));
      rows[at] = { ...outcome('invalid'), wrong: (['name', 'email'] as const).filter((field) => fields.has(field)) };
    } else if (seen.has(key(parsed.data.email))) rows[at] = outcome('repeated');
    else {
      seen.add(key(parsed.data.email));
      fit.push({ at, person: parsed.data });
    }
  }
  return fit;
}

/** Who of these has an invitation that still counts, by address. */
async function invitedAlready(
  tx: Tx,
  interviewId: string,
  emails: readonly string[],
): Promise<Map<string, { id: string; code: string }>> {
  if (emails.length === 0) return new Map();
  const rows = await tx
    .selectFrom('candidates as c')
    .innerJoin('invitations as i', (join) =>
      join.onRef('i.organisation_id', '=', 'c.organisation_id').onRef('i.candidate_id', '=', 'c.id'),
    )
    .select(['c.email', 'i.id', 'i.code'])
    .where((e) => e(e.fn<string>('lower', ['c.email']), 'in', emails.map(key)))
    .where('i.interview_id', '=', interviewId)
    .where('i.state', 'not in', ['cancelled', 'withdrawn'])
    .execute();
  return new Map(rows.map((r) => [key(r.email ?? ''), { id: r.id, code: r.code }]));
}

const MOST_ROUNDS = 20;
/** PostgreSQL takes 65,535 parameters in one statement. */
const ROWS_AT_ONCE = 1000;

/**
 * Inserts with codes that are free; whose code was taken gets another. Whoever was invited meanwhile is left out.
 * @returns the code of each that was inserted, by id
 */
async function insertWithCodes(tx: Tx, interviewId: string, rows: readonly NewRow[]): Promise<Map<string, string>> {
  const counted = await tx
    .selectFrom('invitation_counts')
    .select('n')
    .where('interview_id', '=', interviewId)
    .where('what', '=', 'invited')
    .executeTakeFirst();
  let tries = triesTaken((counted?.n ?? 0) + rows.length);
  const made = new Map<string, string>();
  let left = [...rows];
  for (let round = 0; round < MOST_ROUNDS && left.length > 0; round++, tries++) {
    const used = new Set<string>();
    for (let at = 0; at < left.length; at += ROWS_AT_ONCE) {
      const values = left.slice(at, at + ROWS_AT_ONCE).map((row) => {
        let code = candidateCode(tries);
        while (used.has(code)) code = candidateCode(tries);
        used.add(code);
        return { ...row, code };
      });
      const done = await tx
        .insertInto('invitations')
        .values(values)
        .onConflict((c) => c.doNothing())
        .returning(['id', 'code'])
        .execute();
      for (const { id, code } of done) made.set(id, code);
    }
    left = left.filter((row) => !made.has(row.id));
    if (round === 0 && left.length > 0) left = await stillUninvited(tx, interviewId, left);
  }
  if (left.length > 0) throw problem('unavailable', 'No free code was found. Try again.', { retryAfterSeconds: 1 });
  return made;
}

async function stillUninvited(tx: Tx, interviewId: string, rows: readonly NewRow[]): Promise<NewRow[]> {
  const invited = await tx
    .selectFrom('invitations')
    .select('candidate_id')
    .where('interview_id', '=', interviewId)
    .where('state', 'not in', ['cancelled', 'withdrawn'])
    .where(
      'candidate_id',
      'in',
      rows.map((r) => r.candidate_id),
    )
    .execute();
  const there = new Set(invited.map((r) => r.candidate_id));
  return rows.filter((r) => !there.has(r.candidate_id));
}
