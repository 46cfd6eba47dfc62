import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, createTestApp, type TestApp } from '../../../tests/harness.ts';
import { createInterview, expectStatus } from '../../../tests/world.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { newId } from '../../platform/ids.ts';
import { tryOf } from './index.ts';

describe('trying an interview', () => {
  let t: TestApp;
  let owner: Caller;
  let organisation: string;
  beforeAll(async () => {
    t = await createTestApp();
    ({ owner } = await t.setup());
    organisation = expectStatus(await owner.get('/api/v1/organisation'), 200).json.id;
  });
  afterAll(() => t.drop());
  const tried = (interview: string, from: 'draft' | 'published') =>
    inOrganisation(t.platform.db, organisation, (tx) => tryOf(tx, t.platform, interview, from));

  it('shows the draft as it is now, or what was published', async () => {
    const { interviewId } = await createInterview(owner);
    expectStatus(await owner.post(`/api/v1/interviews/${interviewId}/questions`, { text: 'And why?' }), 201);
    const texts = async (from: 'draft' | 'published') =>
      (await tried(interviewId, from))?.session.questions.map((q) => q.text);
    expect(await texts('published')).toHaveLength(2);
    expect((await texts('draft'))?.at(-1)).toBe('And why?');
    const session = (await tried(interviewId, 'draft'))?.session;
    expect(session).toMatchObject({ state: 'invited', consentedAt: null, submittedAt: null, requests: [] });
    expect(session?.questions[0]).toMatchObject({ takes: 3, takesLeft: 3, attempts: [], keptTakeId: null });
  });

  it('offers the options that have words so far', async () => {
    const { id } = expectStatus(await owner.post('/api/v1/interviews', { title: 'Shifts' }), 201).json;
    const options = ['Early', '', 'Late'].map((text) => ({ id: newId(), text }));
    const asked = { text: 'Which one?', kinds: ['choice'], choice: { options, most: null } };
    expectStatus(await owner.post(`/api/v1/interviews/${id}/questions`, asked), 201);
    const [question] = (await tried(id, 'draft'))?.session.questions ?? [];
    expect(question).toMatchObject({ choice: { options: [options[0], options[2]], most: null }, draftChosen: [] });
  });

  it('has nothing where nothing was published, and leaves nothing behind', async () => {
    const { id } = expectStatus(await owner.post('/api/v1/interviews', { title: 'D' }), 201).json;
    expect(await tried(id, 'published')).toBeNull();
    expect((await tried(id, 'draft'))?.session.questions).toEqual([]);
    expect(expectStatus(await owner.get(`/api/v1/interviews/${id}/invitations`), 200).json.items).toEqual([]);
  });

  it('opens to nobody else: not to another organisation, not without a session, not to who is not named', async () => {
    const { interviewId } = await createInterview(owner);
    const url = `/interviews/${interviewId}/try/draft`;
    const stranger = (await t.secondOrganisation()).owner;
    const unnamed = await t.member(owner, 'recruiter', []);
    // Without built pages there is no such page at all, and then nobody sees it either.
    expect((await stranger.get(url)).text).not.toContain('id="session"');
    expect((await unnamed.get(url)).text).not.toContain('id="session"');
    expect((await t.anybody.get(url)).text).not.toContain('id="session"');
  });
});
