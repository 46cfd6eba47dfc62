import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, createTestApp, type TestApp } from '../../../tests/harness.ts';
import { anchors, enter, expectStatus, invite } from '../../../tests/world.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { newId } from '../../platform/ids.ts';
import { blankAnswers } from './blank.ts';

const shifts = ['Early', 'Late', 'Night'].map((text) => ({ id: newId(), text }));
const [early, late, night] = shifts.map(({ id }) => id) as [string, string, string];
const days = ['Monday', 'Friday', 'Sunday'].map((text) => ({ id: newId(), text }));

describe('answers by choosing', () => {
  let t: TestApp;
  let owner: Caller;
  let organisationId: string;
  let interviewId: string;
  let shift: string;
  let weekdays: string;
  let n = 0;

  const come = async () => {
    const invited = await invite(t, owner, interviewId, { name: 'Ada', email: `ada-${n++}@candidate.test` });
    const caller = await enter(t, invited);
    const base = `/api/v1/candidate/${invited.invitationId}`;
    return {
      ...invited,
      caller,
      base,
      choose: (question: string, chosen: readonly string[], takeId = newId()) =>
        caller.post(`${base}/questions/${question}/choice-takes`, { takeId, chosen }),
      draft: (question: string, chosen: readonly string[], headers = {}) =>
        caller.put(`${base}/questions/${question}/choice-draft`, { chosen }, headers),
      question: async (id: string) =>
        expectStatus(await caller.get(base), 200).json.questions.find((q: { id: string }) => q.id === id),
    };
  };

  beforeAll(async () => {
    t = await createTestApp();
    ({ owner, organisationId } = await t.setup());
    interviewId = expectStatus(await owner.post('/api/v1/interviews', { title: 'Shifts', blind: true }), 201).json.id;
    const base = `/api/v1/interviews/${interviewId}`;
    const ask = async (input: object) => expectStatus(await owner.post(`${base}/questions`, input), 201).json;
    const asked = await ask({ text: 'Which shift suits you?', kinds: ['text', 'choice'], choice: { options: [] } });
    shift = asked.id;
    const several = { options: days, least: 2, most: null };
    weekdays = (await ask({ text: 'Which days?', kinds: ['choice'], choice: several })).id;
    const rubric = (await owner.get(`${base}/rubric`)).json;
    const criteria = { criteria: [{ name: 'Fits', anchors }] };
    expectStatus(await owner.put(`${base}/rubric`, criteria, { 'if-match': `"${rubric.revision}"` }), 200);

    // What is not finished is saved, but nobody is asked it.
    const put = (choice: object, revision: number) =>
      owner.put(
        `${base}/questions/${shift}`,
        { text: asked.text, kinds: asked.kinds, choice },
        { 'if-match': `"${revision}"` },
      );
    const publish = () => owner.post(`${base}/publish`);
    expect((await publish()).json.detail).toBe('Question 1 is answered by choosing: give it at least two options.');
    const same = [...shifts, { id: newId(), text: 'early ' }];
    const second = expectStatus(await put({ options: same }, asked.revision), 200).json;
    expect((await publish()).json.detail).toMatch(/words of its own/);
    const third = expectStatus(await put({ options: shifts, least: 4, most: null }, second.revision), 200).json;
    expect((await publish()).json.detail).toMatch(/as many as can be chosen/);
    const twice = await put({ options: [shifts[0], shifts[0]] }, third.revision);
    expect([twice.status, twice.json.code]).toEqual([422, 'invalid-input']);
    expectStatus(await put({ options: shifts }, third.revision), 200);
    expectStatus(await publish(), 200, 201, 204);
  });
  afterAll(() => t.drop());

  it('are taken from the options of the version that somebody was invited to, in their order', async () => {
    const c = await come();
    expect(await c.question(shift)).toMatchObject({
      choice: { options: shifts, least: 1, most: 1 },
      draftChosen: [],
      keptTakeId: null,
    });
    // The draft that the team goes on writing is another one.
    const question = (await owner.get(`/api/v1/interviews/${interviewId}`)).json.questions[0];
    const other = { text: question.text, kinds: question.kinds, choice: { options: shifts.toReversed() } };
    const at = `/api/v1/interviews/${interviewId}/questions/${shift}`;
    const changed = expectStatus(await owner.put(at, other, { 'if-match': `"${question.revision}"` }), 200).json;
    expect((await c.question(shift)).choice.options).toEqual(shifts);
    expectStatus(
      await owner.put(at, { ...other, choice: { options: shifts } }, { 'if-match': `"${changed.revision}"` }),
      200,
    );

    const [monday, friday, sunday] = days.map(({ id }) => id) as [string, string, string];
    const take = expectStatus(await c.choose(weekdays, [sunday, monday]), 201).json;
    expect(take).toMatchObject({ kind: 'choice', state: 'ready', chosen: [monday, sunday], text: null, number: 1 });
    expect((await c.question(weekdays)).keptTakeId).toBe(take.id);
    // Choosing again is another take, and the one that is sent is picked like any other.
    const again = expectStatus(await c.choose(weekdays, [friday, sunday]), 201).json;
    expect((await c.question(weekdays)).keptTakeId).toBe(take.id);
    expectStatus(await c.caller.post(`${c.base}/takes/${again.id}/keep`), 200);
    expect((await c.question(weekdays)).keptTakeId).toBe(again.id);
    expect((await c.question(weekdays)).takesLeft).toBe(3);
  });

  it('are said once, however often they are sent', async () => {
    const c = await come();
    const takeId = newId();
    const [a, b] = await Promise.all([c.choose(shift, [late], takeId), c.choose(shift, [late], takeId)]);
    expect([a.status, b.status, b.json]).toEqual([201, 201, a.json]);
    expect((await c.choose(shift, [night], takeId)).json.code).toBe('state-conflict');
    const text = { takeId, text: 'Late' };
    const written = await c.caller.post(`${c.base}/questions/${shift}/text-takes`, text);
    expect(written.json.code).toBe('state-conflict');
    expect((await c.question(shift)).attempts).toHaveLength(1);
  });

  it('are refused when they are too few, too many or from elsewhere', async () => {
    const c = await come();
    const refused = async (question: string, chosen: string[]) => {
      const { status, json } = await c.choose(question, chosen);
      return [status, json.code, json.errors?.[0]?.message];
    };
    const invalid = (message: string) => [422, 'invalid-input', message];
    expect(await refused(shift, [])).toEqual(invalid('Choose an answer first'));
    expect(await refused(shift, [early, late])).toEqual(invalid('Choose at most 1'));
    expect(await refused(shift, [early, early])).toEqual(invalid('Name each option once'));
    expect(await refused(weekdays, [days[0]?.id ?? ''])).toEqual(invalid('Choose at least 2'));
    expect(await refused(weekdays, [early, late])).toEqual(invalid('Choose among the options of this question'));
    const written = await c.caller.post(`${c.base}/questions/${weekdays}/text-takes`, { takeId: newId(), text: 'Any' });
    expect(written.json.code).toBe('invalid-input');
    expect((await c.question(shift)).attempts).toEqual([]);
  });

  it('are kept while they are ticked, half done too; a second window is told', async () => {
    const c = await come();
    const first = expectStatus(await c.draft(weekdays, [days[2]?.id ?? '', early]), 200).json;
    expect(first).toEqual({ chosen: [days[2]?.id], revision: 1 });
    expect((await c.question(weekdays)).draftChosen).toEqual([days[2]?.id]);
    const stale = await c.draft(weekdays, [days[0]?.id ?? ''], { 'if-match': '"0"' });
    expect([stale.status, stale.json.code]).toEqual([412, 'revision-mismatch']);
    expect(expectStatus(await c.draft(weekdays, []), 200).json).toEqual({ chosen: [], revision: 2 });
    expect((await c.caller.post(`${c.base}/submit`)).json.code).toBe('answers-missing');
  });

  it('are seen with all options by whoever reviews, blind too, and are gone with the person', async () => {
    const c = await come();
    expectStatus(await c.choose(shift, [night]), 201);
    expectStatus(await c.choose(weekdays, [days[0]?.id ?? '', days[1]?.id ?? '']), 201);
    expectStatus(await c.caller.post(`${c.base}/submit`), 200);
    const room = () => owner.get(`/api/v1/invitations/${c.invitationId}/review-room`);
    const { questions, answers } = expectStatus(await room(), 200).json;
    expect(questions[0]).toMatchObject({ id: shift, choice: { options: shifts } });
    expect(answers).toMatchObject([
      { questionId: shift, kind: 'choice', chosen: [night], text: null, recording: null, state: 'ready' },
      { questionId: weekdays, kind: 'choice', chosen: [days[0]?.id, days[1]?.id] },
    ]);
    const events = (await owner.get(`/api/v1/invitations/${c.invitationId}/timeline`)).json.items;
    expect(JSON.stringify(events)).not.toContain('Night');

    await inOrganisation(t.platform.db, organisationId, (tx) => blankAnswers(tx, [c.invitationId]));
    expect(expectStatus(await room(), 200).json.answers.map((a: { chosen: unknown }) => a.chosen)).toEqual([
      null,
      null,
    ]);
    expect((await c.question(shift)).draftChosen).toEqual([]);
  });

  it('count in the honest minutes: by options, and in the longest way that a question accepts', async () => {
    const { questions, minutes } = (await owner.get(`/api/v1/interviews/${interviewId}`)).json;
    expect(questions).toHaveLength(2);
    // Up to ten minutes of writing with what stands around it, and half a minute of choosing.
    expect(minutes).toBe(Math.ceil((15 + 60 + 600 + 15 + (15 + 3 * 5)) / 60));
  });

  it('go along when an interview is copied', async () => {
    const copy = expectStatus(await owner.post(`/api/v1/interviews/${interviewId}/duplicate`, {}), 201).json;
    expect(copy.questions[1].choice).toEqual({ options: days, least: 2, most: null });
  });
});
