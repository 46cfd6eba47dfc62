import type { BrowserContext } from 'playwright-core';
import type { AtOnce } from '../../contract/accommodations.ts';
import type { Grant } from '../../contract/requests.ts';
import { habits, password, story, title } from './prepare.ts';

/** Somebody who works through the API with the cookies of their browser: for what another test does at the pages. */
export class Office {
  readonly #context: BrowserContext;
  readonly #origin: string;
  constructor(context: BrowserContext, origin: string) {
    this.#context = context;
    this.#origin = origin;
  }

  async call<T>(method: 'POST' | 'PUT' | 'GET', path: string, data?: object, headers = {}): Promise<T> {
    const response = await this.#context.request.fetch(this.#origin + path, {
      method,
      headers: { origin: this.#origin, ...headers },
      ...(data && { data }),
    });
    if (!response.ok()) throw new Error(`${method} ${path} → ${response.status()} ${await response.text()}`);
    return (response.status() === 204 ? null : await response.json()) as T;
  }

  /** The organisation, its owner who is signed in then, and an open interview: a timed video question, and one in writing. */
  async open(): Promise<string> {
    const owner = { organisationName: 'Hafenwerk GmbH', name: 'Mara Lindt', email: 'mara@hafenwerk.test', password };
    await this.call('POST', '/api/v1/setup', { ...owner, timeZone: 'Europe/Berlin' });
    const { id } = await this.call<{ id: string }>('POST', '/api/v1/interviews', {
      title,
      role: 'Customer Success Manager',
    });
    const base = `/api/v1/interviews/${id}`;
    const limits = { thinkSeconds: 30, answerSeconds: 60, takes: 3 };
    await this.call('POST', `${base}/questions`, { text: story, kinds: ['video'], ...limits });
    await this.call('POST', `${base}/questions`, { text: habits, kinds: ['text'] });
    const rubric = await this.call<{ revision: number }>('GET', `${base}/rubric`);
    const anchors = [1, 3, 5].map((level) => ({ level, text: `What a ${level} looks like` }));
    const match = { 'if-match': `"${rubric.revision}"` };
    await this.call('PUT', `${base}/rubric`, { criteria: [{ name: 'Ownership', anchors }] }, match);
    await this.call('POST', `${base}/publish`, {});
    return id;
  }

  /** What its candidates are given at once from here on; nothing else changes. */
  async rule(interview: string, atOnce: Partial<AtOnce>): Promise<void> {
    const path = `/api/v1/interviews/${interview}`;
    const { revision, ...input } = await this.call<{ revision: number }>('GET', path);
    await this.call('PUT', path, { ...input, atOnce }, { 'if-match': `"${revision}"` });
  }

  /** Answers who asked last. */
  async answerNewest(grant: Grant): Promise<void> {
    const { items } = await this.call<{ items: { id: string; invitationId: string }[] }>(
      'GET',
      '/api/v1/requests?limit=100',
    );
    const { id, invitationId } = items.at(-1) ?? {};
    await this.call('POST', `/api/v1/invitations/${invitationId}/requests/${id}/answer`, { grant });
  }

  invite(interview: string, name: string, email: string): Promise<{ id: string }> {
    return this.call('POST', `/api/v1/interviews/${interview}/invitations`, { name, email, timeZone: 'Europe/Berlin' });
  }
}
