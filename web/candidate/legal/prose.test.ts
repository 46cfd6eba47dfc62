import { describe, expect, it } from 'vitest';
import { prose } from './prose.ts';

const links = (text: string) =>
  prose(text)
    .flat(2)
    .filter(({ href }) => href)
    .map(({ text: words, href }) => [words, href]);

describe('plain text of an organisation', () => {
  it('keeps paragraphs and lines', () => {
    expect(prose('Hafenwerk GmbH\nKai 1\r\n\r\n \nHamburg').map((p) => p.map((line) => line[0]?.text))).toEqual([
      ['Hafenwerk GmbH', 'Kai 1'],
      ['Hamburg'],
    ]);
    expect(prose(' \n\n')).toEqual([]);
  });

  it('links addresses as people write them, without the sentence’s end', () => {
    expect(links('See https://hafenwerk.test/legal?a=1, www.hafenwerk.test. Or (jobs@hafenwerk.test).')).toEqual([
      ['https://hafenwerk.test/legal?a=1', 'https://hafenwerk.test/legal?a=1'],
      ['www.hafenwerk.test', 'https://www.hafenwerk.test/'],
      ['jobs@hafenwerk.test', 'mailto:jobs@hafenwerk.test'],
    ]);
  });

  it('makes nothing else a link, and loses no character', () => {
    for (const text of [
      'javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      '<a href="javascript:alert(1)">x</a>',
      'https://',
      'http://[',
      'a@b',
      '@home',
    ]) {
      expect(links(text)).toEqual([]);
      expect(
        prose(text)
          .flat(2)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }
    const mixed = '<img src=x onerror=alert(1)> https://a.test/"><script> b@c.test';
    expect(
      prose(mixed)
        .flat(2)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(mixed);
    for (const [, href] of links(mixed)) expect(href).toMatch(/^(https?:\/\/|mailto:)[^"<>\s]+$/);
  });
});
