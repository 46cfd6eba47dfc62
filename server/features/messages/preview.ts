import type { z } from 'zod';
import type { Language } from '../../../contract/common.ts';
import type { MessagePreview, PreviewInput } from '../../../contract/messages.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { loadInvitation } from '../invitations/index.ts';
import { peopleById } from '../members/index.ts';
import { composeMessage, type ToCandidate } from './compose.ts';
import { officeOf } from './house.ts';
import { fill } from './merge.ts';
import { asHtml } from './set-html.ts';
import { asText } from './set-text.ts';
import { textsIn } from './texts/index.ts';
import { around } from './to-candidate.ts';

type Words = z.output<typeof PreviewInput>;

/** An address that shows what will stand there and opens nothing: pressing it must not look as if the candidate had come. */
const noLink = (platform: Platform): string => `${platform.config.publicUrl}/i/…`;

function set(facts: ToCandidate, words: Words): MessagePreview {
  const values = {
    name: facts.name,
    title: facts.title,
    organisation: facts.house.name,
    recruiter: facts.contact ?? facts.house.name,
    link: facts.link,
  };
  const draft = composeMessage({ ...facts, subject: fill(words.subject, values), body: fill(words.body, values) });
  return { subject: draft.subject, text: asText(draft), html: asHtml(draft) };
}

/** A message as this candidate would get it. */
export async function previewMessage(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  invitationId: string,
  words: Words,
): Promise<MessagePreview> {
  const invitation = await loadInvitation(tx, invitationId);
  const language: Language = invitation?.candidate_language === 'de' ? 'de' : 'en';
  const a = await around(tx, platform, { invitation_id: invitationId, language }, by.userId);
  if (!a) throw problem('state-conflict', 'This candidate’s data was erased.');
  return set({ ...a.facts, link: noLink(platform) }, words);
}

/** A template as somebody made up would get it. */
export async function previewTemplate(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  { language, ...words }: Words & { language: Language },
): Promise<MessagePreview> {
  const t = textsIn[language];
  const { house, zone } = await officeOf(tx, language);
  const person = (await peopleById(tx, [by.userId])).get(by.userId);
  return set(
    {
      language,
      house,
      zone,
      contact: person?.name ?? null,
      now: platform.clock.now(),
      name: t('sample.name'),
      title: t('sample.title'),
      link: noLink(platform),
    },
    words,
  );
}
