import { describe, expect, it } from 'vitest';
import { composeInvitation, composeMemberInvitation, composeReceipt } from './compose.ts';
import { asHtml, asText } from './letter.ts';
import { inWords } from './when.ts';

const link = 'https://vorab.example/i/abcdefghijklmnopqrstuv';
const facts = {
  organisation: 'Hafenwerk',
  link,
  name: 'Ada Meyer',
  title: 'Lead developer',
  contact: 'Mara Lindt',
  zone: 'Europe/Berlin',
};
const deadlineAt = new Date('2026-11-30T22:59:00Z');
const invitation = (language: 'en' | 'de', more: object = {}) =>
  composeInvitation({ ...facts, language, questions: 3, minutes: 20, deadlineAt, ...more });

describe('the deadline in words', () => {
  it('is in the candidate’s zone and language', () => {
    expect(inWords(deadlineAt, 'Europe/Berlin', 'en')).toBe(
      'Monday, 30 November 2026 at 23:59 (Central European Time)',
    );
    expect(inWords(deadlineAt, 'Europe/Berlin', 'de')).toBe(
      'Montag, 30. November 2026 um 23:59 (Mitteleuropäische Zeit)',
    );
    expect(inWords(deadlineAt, 'Asia/Tokyo', 'en')).toBe('Tuesday, 1 December 2026 at 07:59 (Japan Standard Time)');
    expect(inWords(deadlineAt, 'UTC', 'de')).toBe('Montag, 30. November 2026 um 22:59 (UTC)');
  });
});

describe('a letter', () => {
  it('says in both languages who asks, how much, how long and until when, with one link', () => {
    const english = asText(invitation('en'));
    expect(english).toContain('Hello Ada Meyer,');
    expect(english).toContain('there are 3 questions');
    expect(english).toContain('about 20 minutes');
    expect(english).toContain('until Monday, 30 November 2026 at 23:59 (Central European Time).');
    const german = asText(invitation('de', { questions: 1 }));
    expect(german).toContain('Guten Tag Ada Meyer,');
    expect(german).toContain('wartet 1 Frage, die Sie');
    expect(german).toContain('Zum Interview:\n');
    for (const text of [english, german]) expect(text.split(link)).toHaveLength(2);
  });

  it('leaves no placeholder in any mail or language', () => {
    for (const language of ['en', 'de'] as const) {
      const drafts = [
        invitation(language),
        composeReceipt({ ...facts, language, submittedAt: deadlineAt }),
        ...(['owner', 'admin', 'recruiter', 'reviewer'] as const).map((role) =>
          composeMemberInvitation({
            language,
            organisation: 'Hafenwerk',
            link,
            inviter: 'Mara',
            role,
            expiresAt: deadlineAt,
            zone: 'UTC',
          }),
        ),
      ];
      for (const d of drafts) expect(d.subject + asText(d)).not.toMatch(/[{}]|undefined/);
    }
  });

  it('shows what people typed as text, never as markup, and keeps the subject on one line', () => {
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
  });

  it('loads nothing from elsewhere', () => {
    expect(asHtml(invitation('de'))).not.toMatch(/<(img|script|link|iframe)|url\(|@import/);
    expect(asHtml(invitation('de'))).toContain('<html lang="de">');
  });
});
