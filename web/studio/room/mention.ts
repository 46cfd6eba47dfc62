import type { InvitationMember } from '../types.ts';

/** The name that is being typed at the caret, after an @ that begins a word; null where none is. */
export function typedName(text: string, caret: number): { from: number; name: string } | null {
  const found = /(?:^|[\s(])@([^\n@]{0,40})$/.exec(text.slice(0, caret));
  if (!found) return null;
  const name = found[1] ?? '';
  return { from: caret - name.length - 1, name };
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Members whose name has a word that begins like this, at most so many. */
export function matching(members: readonly InvitationMember[], name: string, most = 6): InvitationMember[] {
  const wanted = plain(name);
  return members
    .filter((member) => {
      const whole = plain(member.name);
      return whole.startsWith(wanted) || whole.split(/\s+/).some((word) => word.startsWith(wanted));
    })
    .slice(0, most);
}

/** Whom a text mentions: members whose whole name stands in it after an @. */
export function mentionedIn(text: string, members: readonly InvitationMember[]): string[] {
  return partsOf(text, members).flatMap((part) => (part.member ? [part.member.userId] : []));
}

export interface Part {
  text: string;
  member: InvitationMember | null;
}

/** The text in pieces, those that mention somebody marked. Longer names first, so that "Anna" does not take "Anna Alt". */
export function partsOf(text: string, members: readonly InvitationMember[]): Part[] {
  const byLength = [...members].sort((a, b) => b.name.length - a.name.length);
  const parts: Part[] = [];
  let rest = text;
  let before = '';
  const flush = () => {
    if (before) parts.push({ text: before, member: null });
    before = '';
  };
  while (rest.length > 0) {
    const member =
      rest[0] === '@' && !/[\p{L}\p{N}]$/u.test(before)
        ? byLength.find(({ name }) => rest.startsWith(name, 1) && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length + 1)))
        : undefined;
    if (member) {
      flush();
      parts.push({ text: `@${member.name}`, member });
      rest = rest.slice(member.name.length + 1);
    } else {
      before += rest[0];
      rest = rest.slice(1);
    }
  }
  flush();
  return parts;
}
