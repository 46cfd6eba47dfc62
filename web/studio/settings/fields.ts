import type { Organisation, OrganisationInput } from '../types.ts';

/** What one edits here, of all that is known. */
export function inputOf(organisation: Organisation): OrganisationInput {
  const { name, language, timeZone, accent, replyTo, legalNotice, privacy } = organisation;
  return { name, language, timeZone, accent, replyTo, legalNotice, privacy };
}

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);
/** Looks like an address; whether mail arrives there only mail can tell. */
export const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text);

/** As people paste it: with or without the sign in front. */
export function asColour(typed: string): string {
  const digits = typed.trim().replace(/^#/, '');
  return `#${digits}`.slice(0, 7);
}

/** Whether the server would take it: until then it waits. */
export function isWhole({ name, accent, replyTo }: OrganisationInput): boolean {
  return name.trim() !== '' && (accent === null || isColour(accent)) && (replyTo === null || isAddress(replyTo));
}

/** Every zone this browser knows, and the one that is set. */
export function zones(current: string): string[] {
  return [...new Set(['UTC', current, ...Intl.supportedValuesOf('timeZone')])].sort();
}
