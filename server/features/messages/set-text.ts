import type { Draft, Fact } from './letter.ts';

const WIDTH = 72;

/** Breaks at spaces so that lines fit a mail program of any age; an address is never broken. */
export function wrap(text: string, width = WIDTH): string {
  return text
    .split('\n')
    .map((paragraph) => {
      const lines: string[] = [];
      let line = '';
      for (const word of paragraph.split(/[ \t]+/).filter((w) => w !== '')) {
        if (line !== '' && line.length + 1 + word.length > width) {
          lines.push(line);
          line = word;
        } else line = line === '' ? word : `${line} ${word}`;
      }
      return [...lines, line].join('\n');
    })
    .join('\n');
}

/** In two columns, as one would type them. */
function table(facts: readonly Fact[]): string {
  const wide = Math.max(...facts.map((f) => f.label.length)) + 3;
  return facts
    .map((f) => {
      const [first = '', ...more] = wrap(f.value, WIDTH - 2 - wide).split('\n');
      const rest = more.map((line) => `${' '.repeat(2 + wide)}${line}`);
      return [`  ${`${f.label}:`.padEnd(wide)}${first}`, ...rest].join('\n');
    })
    .join('\n');
}

/** A letter as plain text: what a person would have typed, nothing that only makes sense beside a picture. */
export function asText(d: Draft): string {
  const parts = [
    d.greeting,
    ...d.paragraphs.map((p) => wrap(p)),
    d.facts.length > 0 ? table(d.facts) : null,
    d.button ? `${d.button.label}:\n${d.button.url}` : null,
    ...d.afterButton.map((p) => wrap(p)),
    d.signature.length > 0 ? d.signature.join('\n') : null,
    d.house.legalNotice ? `-- \n${wrap(d.house.legalNotice)}` : null,
  ];
  return `${parts.filter((part) => part !== null && part !== '').join('\n\n')}\n`;
}
