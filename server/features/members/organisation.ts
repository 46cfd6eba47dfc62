import { sql } from 'kysely';
import type { z } from 'zod';
import type { Language } from '../../../contract/common.ts';
import type { Brand, BrandLogo, LegalTexts, Organisation, OrganisationInput } from '../../../contract/organisation.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { textFor } from './organisation-text.ts';
import type { StoredLogo } from './tables.ts';

const presentLogo = (organisationId: string, logo: StoredLogo | null): BrandLogo | null =>
  logo && { url: `/brand/${organisationId}/${logo.file}`, width: logo.width, height: logo.height };

const row = (tx: Tx) =>
  tx
    .selectFrom('auth.organization as o')
    .innerJoin('organisation_settings as s', 's.organisation_id', 'o.id')
    .select(['o.id', 'o.name', 'o.createdAt'])
    .selectAll('s')
    .executeTakeFirstOrThrow();

/** Everything its owners and admins set, of the organisation that the transaction is in. */
export async function readOrganisation(tx: Tx): Promise<Organisation> {
  const r = await row(tx);
  return {
    id: r.id,
    name: r.name,
    language: r.language as Language,
    timeZone: r.time_zone,
    accent: r.accent,
    replyTo: r.reply_to,
    legalNotice: { en: r.legal_notice.en ?? '', de: r.legal_notice.de ?? '' },
    privacy: { en: r.privacy.en ?? '', de: r.privacy.de ?? '' },
    logo: presentLogo(r.id, r.logo),
    revision: r.revision,
    createdAt: r.createdAt.toISOString(),
  };
}

/** @throws ProblemError revision-needed, revision-mismatch */
export async function changeOrganisation(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  input: z.output<typeof OrganisationInput>,
  ifMatch: number | null,
): Promise<Organisation> {
  if (ifMatch === null)
    throw problem('revision-needed', 'Read it first, then send its revision as If-Match, e.g. "3".');
  const before = await readOrganisation(tx);
  const fields = (Object.keys(input) as (keyof OrganisationInput)[]).filter(
    (field) => JSON.stringify(input[field]) !== JSON.stringify(before[field]),
  );
  const done = await tx
    .updateTable('organisation_settings')
    .set({
      language: input.language,
      time_zone: input.timeZone,
      accent: input.accent,
      reply_to: input.replyTo,
      legal_notice: JSON.stringify(input.legalNotice),
      privacy: JSON.stringify(input.privacy),
      revision: sql`revision + 1`,
    })
    .where('organisation_id', '=', by.organisationId)
    .where('revision', '=', ifMatch)
    .returning('revision')
    .executeTakeFirst();
  if (!done)
    throw problem('revision-mismatch', 'Your change is not saved. Read the newest version, then decide which to keep.');
  await tx.updateTable('auth.organization').set({ name: input.name }).where('id', '=', by.organisationId).execute();
  await platform.events.append(tx, {
    organisationId: by.organisationId,
    kind: 'organisation.changed',
    actor: actorOf(by),
    subjectId: by.organisationId,
    data: { fields: fields.join(',') },
  });
  return readOrganisation(tx);
}

/**
 * Of the organisation that the transaction is in: what mails and candidates' pages need of it. `replyTo` is null where replies go
 * to whoever invited; `brand.accent` is as chosen: contract/accent.ts makes it readable.
 */
export async function organisationOf(tx: Tx): Promise<{
  id: string;
  name: string;
  language: string;
  timeZone: string;
  replyTo: string | null;
  brand: Brand;
}> {
  const r = await row(tx);
  const written = (texts: typeof r.privacy) => Object.values(texts).some((text) => text !== '');
  return {
    id: r.id,
    name: r.name,
    language: r.language,
    timeZone: r.time_zone,
    replyTo: r.reply_to,
    brand: {
      organisationId: r.id,
      accent: r.accent,
      logo: presentLogo(r.id, r.logo),
      legalNotice: written(r.legal_notice),
      privacy: written(r.privacy),
    },
  };
}

/** What every candidate may read; null where there is no such organisation. */
export async function legalTexts(tx: Tx, asked: Language | undefined): Promise<LegalTexts | null> {
  const r = await tx
    .selectFrom('organisation_settings')
    .select(['language', 'legal_notice', 'privacy'])
    .executeTakeFirst();
  if (!r) return null;
  const language = asked ?? (r.language as Language);
  return {
    legalNotice: textFor(r.legal_notice, language, r.language),
    privacy: textFor(r.privacy, language, r.language),
  };
}
