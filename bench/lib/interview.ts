import { randomUUID } from 'node:crypto';

/** The few fields that are read here, of whatever the API answers. */
interface Answered {
  readonly apiKey: string;
  readonly id: string;
  readonly url: string;
  readonly revision: number;
}

/** Somebody who calls the API, by key or by the cookies that they were given. */
class Caller {
  readonly #base: string;
  readonly #key: string | undefined;
  #cookie = '';
  constructor(base: string, key?: string) {
    this.#base = base;
    this.#key = key;
  }
  /** For whoever sends requests by other means. */
  headers(): Record<string, string> {
    return this.#key ? { authorization: `Bearer ${this.#key}` } : { origin: this.#base, cookie: this.#cookie };
  }
  async call(method: string, path: string, body?: object, more: Record<string, string> = {}): Promise<Answered> {
    const response = await fetch(this.#base + path, {
      method,
      headers: { ...this.headers(), ...(body && { 'content-type': 'application/json' }), ...more },
      ...(body && { body: JSON.stringify(body) }),
    });
    const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    if (cookies.length > 0) this.#cookie = cookies.join('; ');
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} → ${response.status} ${text}`);
    return (text ? JSON.parse(text) : {}) as Answered;
  }
}

export interface Interviewing {
  readonly questionId: string;
  /** A new candidate; their link has not been opened yet. */
  invite(): Promise<{ invitationId: string; link: string }>;
  /** A new candidate who has consented. */
  begun(): Promise<Candidate>;
}

export interface Candidate {
  readonly invitationId: string;
  readonly link: string;
  headers(): Record<string, string>;
  /** Begins a take and returns its upload's id. */
  startUpload(): Promise<string>;
}

/** Sets a fresh Vorab up with a published interview like a real one: one recorded question, one written. */
export async function setUp(base: string): Promise<Interviewing> {
  const { apiKey } = await new Caller(base).call('POST', '/api/v1/setup', {
    organisationName: 'Hafenwerk GmbH',
    name: 'Mara Lindt',
    email: 'mara@hafenwerk.test',
    password: 'correct horse battery staple',
    timeZone: 'Europe/Berlin',
  });
  const api = new Caller(base, apiKey);
  const { id } = await api.call('POST', '/api/v1/interviews', { title: 'Customer Success, Hamburg' });
  const at = `/api/v1/interviews/${id}`;
  const question = await api.call('POST', `${at}/questions`, {
    text: 'Tell us about a customer you almost lost. What did you do?',
    kinds: ['video', 'audio'],
    answerSeconds: 120,
    takes: null,
  });
  await api.call('POST', `${at}/questions`, { text: 'How do you like to work?', kinds: ['text'] });
  const { revision } = await api.call('GET', `${at}/rubric`);
  const anchors = [1, 3, 5].map((level) => ({ level, text: `Level ${level}` }));
  await api.call(
    'PUT',
    `${at}/rubric`,
    { criteria: [{ name: 'Ownership', anchors }] },
    { 'if-match': `"${revision}"` },
  );
  await api.call('POST', `${at}/publish`, {});

  const invite = async () => {
    const email = `${randomUUID()}@example.test`;
    const invitation = await api.call('POST', `${at}/invitations`, { name: 'Tomasz Nowak', email });
    const { url } = await api.call('GET', `/api/v1/invitations/${invitation.id}/link`);
    return { invitationId: invitation.id, link: url };
  };
  return {
    questionId: question.id,
    invite,
    async begun() {
      const { invitationId, link } = await invite();
      const candidate = new Caller(base);
      const mine = `/api/v1/candidate/${invitationId}`;
      await candidate.call('POST', '/api/v1/candidate/exchange', { secret: link.split('/').at(-1) });
      await candidate.call('POST', `${mine}/opened`, {});
      await candidate.call('POST', `${mine}/consent`, { purposes: ['interview'], textVersion: 'bench' });
      return {
        invitationId,
        link,
        headers: () => candidate.headers(),
        async startUpload() {
          const [takeId, uploadId] = [randomUUID(), randomUUID()];
          await candidate.call('POST', `${mine}/questions/${question.id}/takes`, { takeId, uploadId, kind: 'video' });
          return uploadId;
        },
      };
    },
  };
}
