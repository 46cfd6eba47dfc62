import type { Language } from '../../../contract/common.ts';
import type { Tx } from '../../platform/database/index.ts';
import { organisationOf } from '../members/index.ts';
import type { House } from './letter.ts';

/** Where an organisation wants replies, what it looks like, and the zone that it keeps. */
export interface Office {
  readonly house: House;
  readonly zone: string;
  /** Instead of the person who signs. */
  readonly replyTo: string | null;
}

interface Brand {
  readonly accent: string | null;
  readonly replyTo: string | null;
  readonly legalNotice: Readonly<Partial<Record<Language, string>>>;
}

/** The organisation that the transaction is in, as its letters show it. A notice in the other language is better than none. */
export async function officeOf(tx: Tx, language: Language): Promise<Office> {
  const o: Awaited<ReturnType<typeof organisationOf>> & Partial<Brand> = await organisationOf(tx);
  const notice = o.legalNotice ?? {};
  return {
    house: {
      name: o.name,
      accent: o.accent ?? null,
      legalNotice: (notice[language] || notice.en || notice.de || '').trim(),
    },
    zone: o.timeZone,
    replyTo: o.replyTo ?? null,
  };
}
