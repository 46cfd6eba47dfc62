import { z } from 'zod';
import { Email, Id, Instant, Language, TimeZone } from './common.ts';

/** Any colour, `#rrggbb`; `accentPair` makes of it what can be read in both themes. */
export const Accent = z
  .string()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, 'Write a colour such as #0b5d6b');

/** Plain text: empty lines part paragraphs, addresses become links where it is shown. Never HTML. */
const LegalText = z.string().trim().max(20_000);
export const TextPerLanguage = z.object({ en: LegalText.default(''), de: LegalText.default('') });

/** A picture on our own origin. The address changes with the picture, so it may be kept for ever. Sizes in pixels. */
export const BrandLogo = z.object({ url: z.string(), width: z.int(), height: z.int() }).meta({ id: 'BrandLogo' });
export type BrandLogo = z.infer<typeof BrandLogo>;

/** At most this many bytes of picture, and this many pixels a side. */
export const LOGO_MAX_BYTES = 512 * 1024;
export const LOGO_MAX_PIXELS = 2000;

export const OrganisationInput = z.object({
  name: z.string().trim().min(1, 'Write the name').max(120),
  language: Language.describe('Where a text of the organisation is missing in somebody’s language, this one speaks'),
  timeZone: TimeZone,
  accent: Accent.nullable().default(null),
  replyTo: Email.nullable().default(null).describe('Where candidates’ replies go; null: to the recruiter who invited'),
  legalNotice: TextPerLanguage.default({ en: '', de: '' }),
  privacy: TextPerLanguage.default({ en: '', de: '' }),
});
export type OrganisationInput = z.infer<typeof OrganisationInput>;

export const Organisation = OrganisationInput.extend({
  id: Id,
  logo: BrandLogo.nullable(),
  revision: z.int(),
  createdAt: Instant,
}).meta({ id: 'Organisation' });
export type Organisation = z.infer<typeof Organisation>;

/** What an organisation looks like to its candidates. */
export const Brand = z
  .object({
    organisationId: Id,
    accent: z.string().nullable(),
    logo: BrandLogo.nullable(),
    legalNotice: z.boolean().describe('Whether there is one to read'),
    privacy: z.boolean(),
  })
  .meta({ id: 'Brand' });
export type Brand = z.infer<typeof Brand>;

/** In the language asked for, else the organisation’s own, else the other; empty where there is none. */
export const LegalTexts = z.object({ legalNotice: z.string(), privacy: z.string() }).meta({ id: 'LegalTexts' });
export type LegalTexts = z.infer<typeof LegalTexts>;
