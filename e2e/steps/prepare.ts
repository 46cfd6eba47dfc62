import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { choose, menu, pick, press, write } from '../lib/fields.ts';
import { shot } from '../lib/shots.ts';

export const password = 'correct horse battery staple';
export const story = 'Tell us about a customer you almost lost. What did you do?';
export const habits = 'How do you like to work?';
export const title = 'Customer Success, Hamburg';

/** The first page of a new Vorab: the organisation and its owner. */
export async function setUp(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await page.waitForURL('**/setup');
  await write(page, /^Organisation/, 'Hafenwerk GmbH');
  await write(page, /^Your name/, 'Mara Lindt');
  await write(page, /^E-mail/, 'mara@hafenwerk.test');
  await write(page, /^Password/, password);
  await shot(page, 'setup');
  await press(page, 'Set up');
  await page.getByRole('heading', { name: 'Vorab is ready' }).waitFor();
  await shot(page, 'setup-done');
  await page.getByRole('link', { name: 'Begin', exact: true }).click();
  await page.getByRole('heading', { name: 'Write your first interview' }).waitFor();
  await shot(page, 'home-empty');
}

/** Builds and publishes: a question on video, one in writing, limits, takes, two criteria with anchors. */
export async function buildInterview(page: Page): Promise<void> {
  await press(page, 'Write an interview');
  await page.waitForURL('**/edit');
  await write(page, /^Title/, title);
  await write(page, /^Role/, 'Customer Success Manager');
  await write(
    page,
    /^Introduction/,
    'We would like to hear how you work with customers. Mara reads and watches everything.',
  );

  await addQuestion(page, story, 1);
  await write(page, /^Hint/, 'What happened, what you did, how it ended.');
  await pick(page, /Time to think/, '30 s');
  await pick(page, /Longest answer/, '1 min');
  await pick(page, /Takes/, '3');
  await choose(page, 'At the limit', 'Ends at 1 min');

  await addQuestion(page, habits, 2);
  const kinds = page.getByRole('group', { name: 'Answered by' });
  await kinds.getByText('Text', { exact: true }).click();
  await kinds.getByText('Video', { exact: true }).click();
  await write(page, /^Most characters/, '500');

  await menu(page, 'Add criterion', /^Ownership/);
  const ownership = page.getByRole('region', { name: 'Criterion 1' });
  await write(ownership, /^Weight/, '2');
  await pick(ownership, /Rated in/, `1 ${story}`);
  await menu(page, 'Add criterion', 'Blank');
  const explanation = page.getByRole('region', { name: 'Criterion 2' });
  await write(explanation, 'Criterion', 'Clear explanation');
  await write(explanation, 'What level 1 looks like', 'Hard to follow');
  await write(explanation, 'What level 3 looks like', 'In order, with one example');
  await write(explanation, 'What level 5 looks like', 'A newcomer could act on it');
  await page.getByText(/^Saved/).waitFor();
  await shot(page, 'builder');

  await press(page, 'Publish');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('2 questions', { exact: false }).waitFor();
  await shot(page, 'publish', false);
  await press(dialog, 'Publish');
  await page.getByRole('heading', { name: title, exact: true }).waitFor();
  await page.getByText('Nobody invited yet').waitFor();
  await shot(page, 'interview-published');
}

async function addQuestion(page: Page, text: string, number: number): Promise<void> {
  await write(page, /^New question/, text);
  await press(page, 'Add question');
  await page
    .getByRole('heading', { name: `${number}${text}` })
    .or(page.getByRole('heading', { name: text }))
    .waitFor();
  await page.getByLabel(/^Hint/).waitFor();
  expect(await page.getByLabel('Question', { exact: true }).inputValue()).toBe(text);
}

export async function inviteMember(page: Page, email: string): Promise<void> {
  await page.getByRole('link', { name: 'Team' }).click();
  await press(page, 'Invite a member');
  const panel = page.getByRole('dialog');
  await write(panel, /^E-mail/, email);
  await pick(panel, new RegExp(title), 'Rate');
  await shot(page, 'invite-member', false);
  await press(panel, 'Send invitation');
  await panel.waitFor({ state: 'hidden' });
  await page.getByText(email, { exact: true }).waitFor();
  await shot(page, 'team');
}

export async function inviteCandidate(page: Page, name: string, email: string): Promise<void> {
  await page.getByRole('link', { name: 'Interviews' }).first().click();
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: 'Invite candidates' }).first().click();
  const panel = page.getByRole('dialog');
  await write(panel, 'Name', name);
  await write(panel, 'E-mail', email);
  await press(panel, 'Invite');
  await panel.getByRole('heading', { name: '1 invited' }).waitFor();
  await shot(page, 'invite-candidate', false);
  await press(panel, 'Close');
  await page.getByRole('row', { name }).waitFor();
  await shot(page, 'interview-invited');
}

/** From the mail to the queue. */
export async function joinTeam(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('heading', { name: 'Join Hafenwerk GmbH' }).waitFor();
  await write(page, /^Your name/, name);
  await write(page, /^Password/, password);
  await shot(page, 'join');
  await press(page, 'Join');
  await page
    .getByRole('navigation')
    .first()
    .getByRole('link', { name: /^To review/ })
    .click();
  await page.getByRole('heading', { name: 'Nothing waits for you' }).waitFor();
  await shot(page, 'queue-empty');
}
