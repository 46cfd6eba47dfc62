import { type CandidateText, t } from '../../i18n/candidate.ts';
import type { FailureCode } from './api.ts';

const known: Partial<Record<FailureCode, CandidateText>> = {
  offline: 'failure.offline',
  unavailable: 'failure.unavailable',
  'too-many-requests': 'failure.unavailable',
  'deadline-passed': 'failure.deadline',
  'interview-closed': 'failure.closed',
  'answers-missing': 'failure.answers-missing',
  'no-takes-left': 'failure.no-takes-left',
  'upload-incomplete': 'failure.upload-incomplete',
  'storage-full': 'failure.storage-full',
  'link-revoked': 'failure.link',
  'link-expired': 'failure.link',
  'not-signed-in': 'failure.link',
};

/** What to say of a request that failed: what happened, what is safe, what to do. */
export const failureText = (code: FailureCode | string): string =>
  t(known[code as FailureCode] ?? 'failure.unknown', { code });
