import { Person } from '../../tests/long/people.ts';
import { until } from '../../tests/long/vorab.ts';
import { QUESTIONS } from './plan.ts';

export interface Team {
  /** Past the line, as the team reaches it. */
  readonly url: string;
  readonly owner: Person;
  readonly organisationId: string;
  readonly interviewId: string;
  readonly questionIds: readonly string[];
}

const account = { email: 'mara@hafenwerk.test', password: 'correct horse battery' };

/** An organisation with an interview open: each question is answered by video, once. */
export async function openTeam(url: string, questions = QUESTIONS): Promise<Team> {
  const person = { organisationName: 'Hafenwerk', name: 'Mara', ...account };
  const { apiKey, organisationId } = await new Person(url).json<{ apiKey: string; organisationId: string }>(
    'POST',
    '/api/v1/setup',
    person,
  );
  const owner = new Person(url, apiKey);
  const { id: interviewId } = await owner.json('POST', '/api/v1/interviews', { title: 'Whatever happens' });
  const base = `/api/v1/interviews/${interviewId}`;
  const questionIds: string[] = [];
  for (let n = 1; n <= questions; n++) {
    // One take only: a technical failure that were charged could not be hidden.
    const question = { text: `Question ${n}?`, kinds: ['video'], takes: 1 };
    questionIds.push((await owner.json('POST', `${base}/questions`, question)).id);
  }
  await owner.json('POST', `${base}/publish`, { noRubricReason: 'This interview tests crashes.' });
  return { url, owner, organisationId, interviewId, questionIds };
}

/** The operator's “try again” beside a recording that was given up on. */
export async function tryAgain({ url }: Team, upload: string): Promise<void> {
  const operator = new Person(url);
  await operator.json('POST', '/api/v1/session', account);
  await operator.json('POST', `/api/v1/status/media/${upload}/retry`, {});
}

/** Somebody who was invited, has come through the door and agreed. */
export class Candidate {
  readonly invitationId: string;
  /** As it stands in the mail. */
  readonly link: string;
  readonly #person: Person;

  private constructor(invitationId: string, person: Person, link: string) {
    this.invitationId = invitationId;
    this.#person = person;
    this.link = link;
  }

  /** @param url where candidates find the server; the team's own requests go past our line */
  static async arrive(team: Team, url: string, name: string): Promise<Candidate> {
    const person = { name, email: `${name}@candidate.test` };
    const path = `/api/v1/interviews/${team.interviewId}/invitations`;
    const once = { 'idempotency-key': `invite-${name}` };
    // PostgreSQL may still be on its way back from the last round's blows.
    const invited = await until('an invitation', 60, () => team.owner.json<{ id: string }>('POST', path, person, once));
    const link = await until('a link', 60, () =>
      team.owner.json<{ url: string }>('GET', `/api/v1/invitations/${invited.id}/link`),
    );
    const candidate = new Candidate(invited.id, new Person(url), link.url);
    const secret = link.url.split('/').at(-1);
    await until('the door to open', 60, async () => {
      await candidate.#person.json('POST', '/api/v1/candidate/exchange', { secret });
      return true;
    });
    await candidate.insist('POST', '/opened', {});
    await candidate.insist('POST', '/consent', { purposes: ['interview'], textVersion: 'torture-1' });
    return candidate;
  }

  at<T>(method: string, path: string, body?: object): Promise<T> {
    return this.#person.json<T>(method, `/api/v1/candidate/${this.invitationId}${path}`, body);
  }

  /** Asks until there is an answer, as a page does that knows no better. */
  async insist<T>(method: string, path: string, body?: object): Promise<T> {
    // In something of its own, since an answer may have no body.
    const { said } = await until(`${method} ${path}`, 60, async () => ({ said: await this.at<T>(method, path, body) }));
    return said;
  }

  /** For what sends requests of its own: the same, with the cookie of this one's browser. */
  get fetch(): typeof fetch {
    return (input, init) =>
      fetch(input, { ...init, headers: { ...this.#person.headers, ...(init?.headers as object) } });
  }

  async download(path: string): Promise<Buffer> {
    const response = await this.#person.send('GET', path);
    if (!response.ok) throw new Error(`GET ${path}: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }
}
