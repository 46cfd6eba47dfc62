import { expect, test } from 'vitest';
import { MERGE_FIELDS } from '../../../contract/messages.ts';
import { fields, unknownFields } from './fields.ts';

test('knows the fields that the server knows, and finds the others once', () => {
  expect(fields).toEqual(MERGE_FIELDS);
  expect(unknownFields('Hi {name}, {firstname} {firstname} {} {link}')).toEqual(['firstname', '']);
  expect(unknownFields('a { b\n} c')).toEqual([]);
});
