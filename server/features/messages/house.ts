import type { Language } from '../../../contract/common.ts';
import type { Tx } from '../../platform/database/index.ts';
import { legalTexts, organisationOf } from '../members/index.ts';
import type { House } from './letter.ts';

/** Where an organisation wants replies, what it looks like, and the zone that it keeps. */
export interface Office {
  readonly house: House;
  readonly zone: string;
  /** Instead of the person who signs. */
  readonly replyTo: string | null;
}

/** The organisation that the transaction is in, as its letters show it. */
export async function officeOf(tx: Tx, language: Language): Promise<Office> {
  const { name, timeZone, replyTo, brand } = await organisationOf(tx);
  const legalNotice = brand.legalNotice ? ((await legalTexts(tx, language))?.legalNotice ?? '') : '';
  return { house: { name, accent: brand.accent, legalNotice: legalNotice.trim() }, zone: timeZone, replyTo };
}
