import { expect, it } from 'vitest';
import type { AnswerFile, CandidateTake } from '../../../contract/answers.ts';
import type { Recording, RecordingChecks } from '../../../contract/uploads.ts';
import { receiptOf } from './receipt.ts';
import { sampleTake } from './session.sample.ts';

const t = ((id: string, values?: object) => (values ? `${id} ${Object.values(values).join('|')}` : id)) as never;
const words = (take: CandidateTake | undefined) => receiptOf(take, t, String);
const recorded = (checks: Partial<RecordingChecks>, kind: CandidateTake['kind'] = 'video') =>
  sampleTake('t', {
    kind,
    recording: {
      durationMs: 151_000,
      checks: { picture: null, sound: null, loudnessDb: null, decodes: true, elapsedDeltaMs: null, ...checks },
    } as Recording,
  });

const file = (found: Partial<AnswerFile>) =>
  sampleTake('t', {
    kind: 'file',
    file: { name: 'cv.pdf', type: null, mime: null, bytes: null, scanned: false, refused: null, url: null, ...found },
  });

it.each([
  ['what was chosen', sampleTake('t', { kind: 'choice', chosen: ['a', 'b'] }), 'good', 'receipt.choice 2'],
  ['a file', file({ url: '/files/x' }), 'good', 'receipt.file cv.pdf'],
  ['a file that nobody has looked at yet', file({}), 'plain', 'receipt.checking'],
  ['a file that was refused', file({ refused: 'type' }), 'warn', 'receipt.file-refused'],
  ['picture and sound', recorded({ picture: 'ok', sound: 'ok' }), 'good', 'receipt.both-ok 2:31'],
  ['sound of a voice', recorded({ sound: 'ok' }, 'audio'), 'good', 'receipt.sound-only-ok 2:31'],
  ['nothing checked', recorded({}), 'good', 'receipt.received 2:31'],
  ['only one of two checked', recorded({ sound: 'ok' }), 'good', 'receipt.parts 2:31|receipt.sound-ok'],
  [
    'a dark picture',
    recorded({ picture: 'black', sound: 'ok' }),
    'warn',
    'receipt.parts 2:31|receipt.picture-black, receipt.sound-ok',
  ],
  [
    'silence in a voice answer',
    recorded({ sound: 'silent' }, 'audio'),
    'warn',
    'receipt.parts 2:31|receipt.sound-silent',
  ],
  [
    'what is not all there, however good the rest is',
    recorded({ picture: 'ok', sound: 'ok', decodes: false }),
    'warn',
    'receipt.part 2:31',
  ],
  ['a take on its way', sampleTake('t', { state: 'complete' }), 'plain', 'receipt.checking'],
  ['a take that nobody can play', sampleTake('t', { state: 'failed' }), 'warn', 'receipt.failed'],
  ['a text', sampleTake('t', { kind: 'text', text: 'four' }), 'good', 'receipt.text 4'],
  ['no answer', undefined, 'plain', 'receipt.none'],
])('says what was checked and no more: %s', (_, take, tone, said) => {
  expect(words(take)).toMatchObject({ tone, words: said });
});
