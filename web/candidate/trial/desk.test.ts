import { expect, it } from 'vitest';
import { sampleQuestion, sampleSession } from '../state/session.sample.ts';
import { createDesk } from './desk.ts';

it('takes what is ticked and chosen as the server would, and none of it costs a take', async () => {
  const options = ['Early', 'Late'].map((text) => ({ id: text, text }));
  const question = sampleQuestion('q', { kinds: ['choice'], choice: { options, least: 1, most: null } });
  const session = sampleSession({ questions: [question], consentedAt: '2026-11-23T10:00:00.000Z' });
  const desk = createDesk(session, { en: null, de: null });
  const base = `http://trial.invalid/api/v1/candidate/${session.invitationId}`;
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await desk(`${base}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    return { status: answer.status, json: await answer.json() };
  };
  expect((await ask('PUT', '/questions/q/choice-draft', { chosen: ['Late'] })).json).toEqual({
    chosen: ['Late'],
    revision: 1,
  });
  const take = await ask('POST', '/questions/q/choice-takes', { takeId: 't', chosen: ['Early', 'Late'] });
  expect(take.json).toMatchObject({ id: 't', kind: 'choice', state: 'ready', chosen: ['Early', 'Late'], number: 1 });
  expect((await ask('POST', '/submit')).status).toBe(409);
  await ask('POST', '/takes/t/keep');
  expect((await ask('GET', '')).json.questions[0]).toMatchObject({
    draftChosen: ['Late'],
    keptTakeId: 't',
    takesLeft: 3,
  });
  expect((await ask('POST', '/submit')).status).toBe(200);
});
