import type { Visibility } from '../visibility/index.ts';
import type { Invitation } from './load.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Words about somebody for a reader whom blind review does not tell the name: address, name and each part of it of three letters or
 * more give way to the code, in any case and however their accents are encoded, as whole words. What a colleague describes in other
 * words stays; nobody can filter that.
 */
export function withoutName(text: string, name: string | null, code: string, email: string | null = null): string {
  const whole = name?.trim().normalize('NFC') ?? '';
  const parts = whole.split(/[\s,]+/).filter((part) => part.length >= 3);
  const words = [email ?? '', whole, ...parts].filter((word) => word !== '').map(escaped);
  if (words.length === 0) return text;
  const anyOf = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return text.normalize('NFC').replace(anyOf, code);
}

/** What a member wrote about a candidate. One's own words come back as one wrote them; in others', blind review takes the name out. */
export function wordsFor(
  { invitation, visibility }: { invitation: Invitation; visibility: Visibility },
  authorId: string,
  text: string,
): string {
  if (visibility.identity || authorId === visibility.viewer) return text;
  return withoutName(text, invitation.candidate_name, invitation.code, invitation.candidate_email);
}
