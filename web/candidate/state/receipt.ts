import type { CandidateTake } from '../../../contract/answers.ts';
import type { RecordingChecks } from '../../../contract/uploads.ts';
import type { CandidateText, t as translate } from '../../i18n/candidate.ts';
import { duration } from '../../i18n/formats.ts';
import type { Tone } from '../../ui/native/Badge.tsx';
import type { IconName } from '../../ui/native/Icon.tsx';

export interface ReceiptWords {
  tone: Tone;
  icon: IconName;
  words: string;
}

const pictures: Record<NonNullable<RecordingChecks['picture']>, CandidateText> = {
  ok: 'receipt.picture-ok',
  black: 'receipt.picture-black',
  frozen: 'receipt.picture-frozen',
  missing: 'receipt.picture-missing',
};
const sounds: Record<NonNullable<RecordingChecks['sound']>, CandidateText> = {
  ok: 'receipt.sound-ok',
  silent: 'receipt.sound-silent',
  clipped: 'receipt.sound-clipped',
  missing: 'receipt.sound-missing',
};

/** What the server knows of an answer: "2:31, picture and sound OK". Says only what was truly checked. */
export function receiptOf(
  take: CandidateTake | undefined,
  t: typeof translate,
  count: (value: number) => string,
): ReceiptWords {
  if (!take) return { tone: 'plain', icon: 'close', words: t('receipt.none') };
  if (take.kind === 'text') {
    return { tone: 'good', icon: 'done', words: t('receipt.text', { characters: count(take.text?.length ?? 0) }) };
  }
  if (take.kind === 'choice') {
    return { tone: 'good', icon: 'done', words: t('receipt.choice', { count: take.chosen?.length ?? 0 }) };
  }
  if (take.kind === 'file') {
    if (take.file?.refused) return { tone: 'warn', icon: 'alert', words: t('receipt.file-refused') };
    if (!take.file?.url) return { tone: 'plain', icon: 'saving', words: t('receipt.checking') };
    return { tone: 'good', icon: 'done', words: t('receipt.file', { name: take.file.name ?? '' }) };
  }
  if (take.state === 'failed') return { tone: 'warn', icon: 'alert', words: t('receipt.failed') };
  const { recording } = take;
  if (!recording) return { tone: 'plain', icon: 'saving', words: t('receipt.checking') };
  const length = duration(recording.durationMs);
  const { picture, sound, decodes } = recording.checks;
  if (!decodes) return { tone: 'warn', icon: 'alert', words: t('receipt.part', { length }) };
  const seen = take.kind === 'video' ? picture : null;
  if ((seen === 'ok' || take.kind === 'audio') && sound === 'ok') {
    const both: CandidateText = take.kind === 'video' ? 'receipt.both-ok' : 'receipt.sound-only-ok';
    return { tone: 'good', icon: 'done', words: t(both, { length }) };
  }
  const parts = [seen && t(pictures[seen]), sound && t(sounds[sound])].filter((part) => part !== null);
  if (parts.length === 0) return { tone: 'good', icon: 'done', words: t('receipt.received', { length }) };
  const worry = (seen !== null && seen !== 'ok') || (sound !== null && sound !== 'ok');
  return {
    tone: worry ? 'warn' : 'good',
    icon: worry ? 'alert' : 'done',
    words: t('receipt.parts', { length, parts: parts.join(', ') }),
  };
}
