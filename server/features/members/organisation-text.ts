import type { Language } from '../../../contract/common.ts';
import { Language as Languages } from '../../../contract/common.ts';

export type Texts = Partial<Record<Language, string>>;

/** The text in this language, else in the organisation's own, else in any there is; empty where nobody wrote one. */
export function textFor(texts: Texts, asked: Language, own: string): string {
  const order = [asked, own as Language, ...Languages.options];
  return order.map((language) => texts[language]).find((text) => text) ?? '';
}
