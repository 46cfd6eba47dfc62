import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, createTestApp, type TestApp } from '../../../tests/harness.ts';
import { createInterview, enter, expectStatus, invite } from '../../../tests/world.ts';

describe('an interview’s end, and its return', () => {
  let t: TestApp;
  let owner: Caller;
  beforeAll(async () => {
    t = await createTestApp();
    ({ owner } = await t.setup());
  });
  afterAll(() => t.drop());
  const told = async (invitationId: string) =>
    (await owner.get(`/api/v1/invitations/${invitationId}/timeline`)).json.items.filter(
      (e: { data: { template?: string } }) => e.data.template === 'interview-closed',
    ).length;

  it('closes with a word to who still had time, or without one', async () => {
    for (const tell of [true, false]) {
      const { interviewId } = await createInterview(owner);
      const ada = await invite(t, owner, interviewId, { name: 'Ada', email: 'ada@a.test' });
      await enter(t, ada);
      const url = `/api/v1/interviews/${interviewId}`;
      expect((await owner.post(`${url}/archive`)).status).toBe(409);
      expect(expectStatus(await owner.post(`${url}/close`, { tell }), 200).json.state).toBe('closed');
      expect([tell, await told(ada.invitationId)]).toEqual([tell, tell ? 1 : 0]);
      expect((await owner.post(`${url}/invitations`, { name: 'B', email: 'b@b.test' })).status).toBe(409);
      expect((await owner.post(`${url}/close`)).status).toBe(409);
    }
  });

  it('opens again, and goes to the archive and back as it was', async () => {
    const { interviewId } = await createInterview(owner);
    const url = `/api/v1/interviews/${interviewId}`;
    const go = async (verb: string) => expectStatus(await owner.post(`${url}/${verb}`), 200).json.state;
    expect(await go('close')).toBe('closed');
    expect(await go('reopen')).toBe('open');
    expectStatus(await owner.post(`${url}/invitations`, { name: 'B', email: 'b@b.test' }), 201);
    expect([await go('close'), await go('archive')]).toEqual(['closed', 'archived']);
    for (const verb of ['close', 'reopen', 'archive', 'publish'])
      expect([verb, (await owner.post(`${url}/${verb}`)).status]).toEqual([verb, 409]);
    expect(await go('restore')).toBe('closed');
    const draft = expectStatus(await owner.post('/api/v1/interviews', { title: 'D' }), 201).json.id;
    const at = `/api/v1/interviews/${draft}`;
    expect((await owner.post(`${at}/archive`)).json.state).toBe('archived');
    expect((await owner.post(`${at}/restore`)).json.state).toBe('draft');
  });
});
