import { describe, expect, it } from 'vitest';
import { contrast } from '../../../contract/accent.ts';
import type { Language } from '../../../contract/common.ts';
import type { AnswerKind } from '../../../contract/interviews.ts';
import {
  composeEnd,
  composeExtended,
  composeInvitation,
  composeMemberInvitation,
  composeMessage,
  composeReceipt,
} from './compose.ts';
import { type Draft, type House, oneLine, short } from './letter.ts';
import { asHtml } from './set-html.ts';
import { asText, wrap } from './set-text.ts';
import { inWords } from './when.ts';

const link = 'https://vorab.example/i/abcdefghijklmnopqrstuv';
const house: House = { name: 'Hafenwerk', accent: null, legalNotice: '' };
const now = new Date('2026-11-23T10:00:00Z');
const facts = {
  house,
  link,
  now,
  name: 'Ada Meyer',
  title: 'Lead developer',
  contact: 'Mara Lindt',
  zone: 'Europe/Berlin',
};
const deadlineAt = new Date('2026-11-30T22:59:00Z');
const invitation = (language: Language, more: object = {}) =>
  composeInvitation({ ...facts, language, questions: 3, minutes: 20, kinds: ['text', 'video'], deadlineAt, ...more });
const every = (language: Language, more: object = {}): Draft[] => [
  invitation(language, more),
  composeExtended({ ...facts, language, deadlineAt, ...more }),
  composeEnd({ ...facts, language, ...more }, 'cancelled'),
  composeEnd({ ...facts, language, ...more }, 'closed'),
  composeReceipt({ ...facts, language, submittedAt: deadlineAt, ...more }),
  composeMessage({ ...facts, language, subject: 'Your answers', body: 'Hello Ada,\n\nthank you.\n\nMara', ...more }),
  ...(['owner', 'admin', 'recruiter', 'reviewer'] as const).map((role) =>
    composeMemberInvitation({
      language,
      house,
      contact: 'Mara',
      now,
      link,
      inviter: 'Mara',
      role,
      expiresAt: deadlineAt,
      zone: 'UTC',
      ...more,
    }),
  ),
];

describe('the deadline in words', () => {
  it('is in the candidate’s zone and language, by the place the zone is named after', () => {
    expect(inWords(deadlineAt, 'Europe/Berlin', 'en', now)).toBe('Monday 30 November at 23:59, Berlin time');
    expect(inWords(deadlineAt, 'Europe/Vienna', 'de', now)).toBe('Montag, 30. November um 23:59, Ortszeit Wien');
    expect(inWords(deadlineAt, 'America/New_York', 'en', now)).toBe('Monday 30 November at 17:59, New York time');
    expect(inWords(deadlineAt, 'Asia/Tokyo', 'en', now)).toBe('Tuesday 1 December at 07:59, Tokyo time');
    expect(inWords(deadlineAt, 'UTC', 'de', now)).toBe('Montag, 30. November um 22:59, UTC');
  });
  it('names the year where it is another one', () => {
    expect(inWords(new Date('2027-01-04T22:59:00Z'), 'Europe/Berlin', 'en', now)).toBe(
      'Monday, 4 January 2027 at 23:59, Berlin time',
    );
  });
});

describe('a letter', () => {
  it('says that answers are chosen where they are', () => {
    const ways = (...kinds: AnswerKind[]) => /Answers: +(.*)/.exec(asText(invitation('en', { kinds })))?.[1];
    expect(ways('choice')).toBe('by choosing from given answers');
    expect(ways('choice', 'audio', 'video')).toBe('by video or voice, some by choosing');
  });
  it('says who asks, how much, how long and until when, with one link, and a person signs', () => {
    const english = asText(invitation('en'));
    expect(english).toContain('Hello Ada Meyer,\n\nWe would like to get to know you for “Lead developer”.');
    expect(english).toContain('  Questions:   3, one at a time\n');
    expect(english).toContain('  Answers:     some by video, some in writing\n');
    expect(english).toContain('  Takes:       about 20 minutes\n');
    expect(english).toContain('  Open until:  Monday 30 November at 23:59, Berlin time\n');
    expect(english.endsWith('\n\nMara Lindt\nHafenwerk\n')).toBe(true);
    const german = asText(invitation('de', { questions: 1 }));
    expect(german).toContain('Guten Tag Ada Meyer,');
    expect(german).toContain('Zum Interview:\n');
    for (const text of [english, german]) expect(text.split(link)).toHaveLength(2);
  });

  it('leaves no placeholder in any mail or language, shows something beside the subject, and repeats no link', () => {
    for (const language of ['en', 'de'] as const) {
      for (const d of every(language)) {
        expect(d.subject + d.preheader + asText(d)).not.toMatch(/[{}]|undefined|null/);
        expect(d.preheader.length, d.subject).toBeGreaterThan(8);
        expect(asHtml(d)).toContain(`<html lang="${language}">`);
        expect([...d.subject].length, d.subject).toBeLessThan(60);
      }
    }
  });

  it('is wrapped as people write, and breaks no address', () => {
    const long = 'https://vorab.example/i/'.padEnd(120, 'x');
    for (const d of every('de', { link: long, name: 'Dr. Maximiliane von und zu Hohenfels-Langenbruck' }))
      for (const line of asText(d).split('\n')) expect(line.length <= 72 || line === long, line).toBe(true);
    expect(wrap('a bb ccc', 4)).toBe('a bb\nccc');
    expect(wrap('one\ntwo', 72)).toBe('one\ntwo');
  });

  it('shows what people typed as text, never as markup, and keeps headers on one line', () => {
    const nasty = invitation('en', {
      name: '<img src=x onerror=alert(1)>',
      title: 'A & B\r\nBcc: all@example.org',
      link: `${link}?a="b"&c`,
    });
    const html = asHtml(nasty);
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x');
    expect(html).toContain('href="https://vorab.example/i/abcdefghijklmnopqrstuv?a=&quot;b&quot;&amp;c"');
    expect(nasty.subject).toBe('Hafenwerk invites you: A & B Bcc: all@example.org');
    const message = composeMessage({
      ...facts,
      language: 'en',
      subject: 'S',
      body: '<script>1</script>\nSee https://a.example/x?y=1&z=2.',
    });
    expect(asHtml(message)).toContain(
      '&lt;script&gt;1&lt;/script&gt;<br>\nSee <a class="link" href="https://a.example/x?y=1&amp;z=2"',
    );
    expect(asHtml(message)).toContain('</a>.</p>');
    expect(oneLine('\u202eevil\u202c\u0000 name\t\n')).toBe('evil name');
  });

  it('cuts a title that would fill the subject alone, at a word', () => {
    const title = 'Senior Software Engineer for Distributed Systems and Developer Experience, Hamburg or remote';
    expect(short(title)).toBe('Senior Software Engineer for Distributed Systems and…');
    expect(invitation('en', { title }).subject).toBe(`Hafenwerk invites you: ${short(title)}`);
    expect(
      asText(composeReceipt({ ...facts, language: 'en', submittedAt: now, title })).replace(/\s+/g, ' '),
    ).toContain(title);
  });

  it('loads nothing from elsewhere', () => {
    for (const d of every('de')) expect(asHtml(d)).not.toMatch(/<(img|script|link|iframe|form)|url\(|@import/);
  });

  it('wears the organisation’s colour only where it can be read, and its legal notice', () => {
    const html = asHtml(
      invitation('de', { house: { ...house, accent: '#ffee00', legalNotice: 'Hafenwerk GmbH\nKai 1' } }),
    );
    const [, ground = ''] = /class="button" bgcolor="(#[0-9a-f]{6})"/.exec(html) ?? [];
    expect(contrast(ground, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(html).toContain('Hafenwerk GmbH<br>\nKai 1');
    expect(asText(invitation('de', { house: { ...house, legalNotice: 'Hafenwerk GmbH' } }))).toMatch(
      /\n-- \nHafenwerk GmbH\n$/,
    );
  });
});
