import { expect, test } from 'vitest';
import { matching, mentionedIn, partsOf, typedName } from './mention.ts';

const members = [
  { userId: '1', name: 'Anna' },
  { userId: '2', name: 'Anna Alt' },
  { userId: '3', name: 'Jörg Öhm' },
];

test('a name is being typed after an @ that begins a word', () => {
  expect(typedName('Ask @Jo', 7)).toEqual({ from: 4, name: 'Jo' });
  expect(typedName('@', 1)).toEqual({ from: 0, name: '' });
  expect(typedName('(@An', 4)).toEqual({ from: 1, name: 'An' });
  expect(typedName('mara@work', 9)).toBeNull();
  expect(typedName('Ask @Jo now', 3)).toBeNull();
});

test('names are found by the beginning of any word, accents or not', () => {
  expect(matching(members, 'an').map((one) => one.userId)).toEqual(['1', '2']);
  expect(matching(members, 'ohm').map((one) => one.userId)).toEqual(['3']);
  expect(matching(members, '', 1)).toHaveLength(1);
});

test('who is mentioned is who stands there whole', () => {
  expect(mentionedIn('@Anna Alt and @Jörg Öhm, but not x@Anna', members)).toEqual(['2', '3']);
  expect(mentionedIn('@Anna Alter', members)).toEqual(['1']);
  expect(mentionedIn('@Annabel', members)).toEqual([]);
  expect(partsOf('Hi @Anna!', members).map((part) => part.text)).toEqual(['Hi ', '@Anna', '!']);
});
