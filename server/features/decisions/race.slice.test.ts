import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, createTestApp, type TestApp } from '../../../tests/harness.ts';
import { answerAll, createInterview, enter, invite } from '../../../tests/world.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { loadInvitation, transition } from '../invitations/index.ts';

describe('a decision', () => {
  let t: TestApp;
  let owner: Caller;
  let organisationId: string;
  beforeAll(async () => {
    t = await createTestApp();
    ({ owner, organisationId } = await t.setup());
  });
  afterAll(() => t.drop());

  it('waits for who is withdrawing, and is not made about them', async () => {
    const interview = await createInterview(owner);
    const invited = await invite(t, owner, interview.interviewId, { name: 'Ada', email: 'ada@a.test' });
    await answerAll(await enter(t, invited), invited, interview);
    const url = `/api/v1/invitations/${invited.invitationId}`;
    const deciding = await inOrganisation(t.platform.db, organisationId, async (tx) => {
      const row = await loadInvitation(tx, invited.invitationId);
      if (!row) throw new Error('invited');
      await transition(tx, t.platform, row, 'withdrawn', { kind: 'candidate', id: row.id });
      const asked = owner.post(`${url}/decisions`, { kind: 'reject', reason: 'r' });
      await new Promise((resolve) => setTimeout(resolve, 500));
      return { asked };
    });
    expect((await deciding.asked).json.code).toBe('state-conflict');
    expect((await owner.get(`${url}/decisions`)).json.items).toEqual([]);
    expect((await owner.get(url)).json).toMatchObject({ state: 'withdrawn', decision: null });
  });
});
