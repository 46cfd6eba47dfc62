import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, createTestApp, type TestApp } from '../../../tests/harness.ts';
import { createInterview, expectStatus } from '../../../tests/world.ts';

describe('a copy of an interview', () => {
  let t: TestApp;
  let owner: Caller;
  beforeAll(async () => {
    t = await createTestApp();
    ({ owner } = await t.setup());
  });
  afterAll(() => t.drop());

  it('is a draft with the same questions and rubric, and nothing of it points back', async () => {
    const from = await createInterview(owner, { role: 'Customer Success', blind: true, retentionDays: 90 });
    const url = `/api/v1/interviews/${from.interviewId}`;
    const copy = expectStatus(await owner.post(`${url}/duplicate`, { title: 'Second round' }), 201).json;
    expect(copy).toMatchObject({
      title: 'Second round',
      state: 'draft',
      role: 'Customer Success',
      blind: true,
      retentionDays: 90,
      publishedVersion: null,
      access: 'manage',
    });
    const before = expectStatus(await owner.get(url), 200).json.questions;
    const bare = (q: { id: string; revision: number }) => ({ ...q, id: '', revision: 0 });
    expect(copy.questions.map(bare)).toEqual(before.map(bare));
    const ids: string[] = copy.questions.map((q: { id: string }) => q.id);
    expect(ids).not.toContain(from.videoQuestion);
    const rubric = expectStatus(await owner.get(`/api/v1/interviews/${copy.id}/rubric`), 200).json;
    expect(rubric.criteria.map((c: { name: string; questionId: string | null }) => [c.name, c.questionId])).toEqual([
      ['Ownership', ids[0]],
      ['Clear explanation', null],
    ]);
    expect(rubric.criteria.some((c: { id: string }) => from.criteria.includes(c.id))).toBe(false);
    expectStatus(await owner.post(`/api/v1/interviews/${copy.id}/publish`), 200);
  });

  it('keeps the title where none is given, and is made by who manages only', async () => {
    const from = await createInterview(owner);
    const url = `/api/v1/interviews/${from.interviewId}/duplicate`;
    expect(expectStatus(await owner.post(url), 201).json.title).toBe('Customer Success, Hamburg');
    const grants = [{ interviewId: from.interviewId, access: 'review' as const }];
    expect((await (await t.member(owner, 'recruiter', grants)).post(url)).status).toBe(404);
  });
});
