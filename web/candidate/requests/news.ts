import type { CandidateRequest } from '../../../contract/requests.ts';
import { safeStorage, writeTo } from '../state/keeps.ts';

const key = (invitationId: string) => `vorab.answers-read.${invitationId}`;

/** When the newest answer was read on this device, as an instant; empty where none was. */
function readUntil(invitationId: string): string {
  try {
    return safeStorage()?.getItem(key(invitationId)) ?? '';
  } catch {
    return '';
  }
}

const newest = (requests: readonly CandidateRequest[]): CandidateRequest | undefined =>
  requests.filter((r) => r.answeredAt).sort((a, b) => (b.answeredAt ?? '').localeCompare(a.answeredAt ?? ''))[0];

/** The newest answer that was not read here yet. */
export function unreadAnswer(invitationId: string, requests: readonly CandidateRequest[]): CandidateRequest | null {
  const answer = newest(requests);
  return answer && (answer.answeredAt ?? '') > readUntil(invitationId) ? answer : null;
}

export const markRead = (invitationId: string, requests: readonly CandidateRequest[]): void =>
  writeTo(safeStorage(), key(invitationId), newest(requests)?.answeredAt ?? null);
