import { Language } from '../../../contract/common.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { NewEvent } from '../../platform/events.ts';
import type { Platform } from '../../platform/index.ts';
import { organisationOf, peopleById } from '../members/index.ts';
import { compose } from './compose.ts';
import { officeOf } from './house.ts';
import { queueMail } from './queue.ts';
import type { Render } from './render.ts';
import type { Template } from './tables.ts';
import { textsIn } from './texts/index.ts';
import { inWords } from './when.ts';

/** Links that sign in, and word to a person that their way in has changed. */
export function reactToAccounts(platform: Platform): void {
  const write = async (
    tx: Tx,
    event: NewEvent & { seq: number },
    template: Template,
    userId: string,
    subjectId: string,
  ) => {
    const own = (await platform.auth.people.settings(userId)).language;
    await queueMail(tx, platform, {
      event,
      template,
      language: own ?? Language.catch('en').parse((await organisationOf(tx)).language),
      recipientKind: 'member',
      recipientId: userId,
      subjectId,
    });
  };
  platform.events.on('member.link-asked', async (tx, event) => {
    const userId = event.data?.member;
    if (typeof userId === 'string' && event.subjectId)
      await write(
        tx,
        event,
        event.data?.purpose === 'reset' ? 'password-reset' : 'sign-in-link',
        userId,
        event.subjectId,
      );
  });
  for (const [kind, template] of [
    ['member.password-changed', 'password-changed'],
    ['member.two-factor-on', 'two-factor-on'],
    ['member.two-factor-off', 'two-factor-off'],
    ['member.passkey-added', 'passkey-added'],
  ] as const)
    platform.events.on(kind, async (tx, event) => {
      if (event.subjectId) await write(tx, event, template, event.subjectId, event.subjectId);
    });
}

/** The link is derived here and nowhere else. None once it was used or has run out. */
const link =
  (text: 'link' | 'reset'): Render =>
  async (tx, platform, mail) => {
    const found = await platform.auth.people.link(mail.subject_id);
    const now = platform.clock.now();
    if (!found || found.usedAt || found.expiresAt <= now) return null;
    const t = textsIn[mail.language];
    const { house, zone } = await officeOf(tx, mail.language);
    const secret = platform.secrets.link('sign-in', found.id, 1);
    return {
      to: { name: found.name, address: found.email },
      replyTo: null,
      draft: compose(
        { language: mail.language, house, contact: null, now },
        {
          subject: t(`account.${text}.subject`),
          preheader: t('account.once'),
          greeting: t('greeting', { name: found.name }),
          paragraphs: [t(`account.${text}.intro`)],
          facts: [{ label: t('fact.expires'), value: inWords(found.expiresAt, zone, mail.language, now) }],
          button: { label: t(`account.${text}.button`), url: `${platform.config.publicUrl}/sign-in/link#${secret}` },
          afterButton: [t('account.once')],
          signature: [],
        },
      ),
    };
  };

/** Word of a change that a person may not have made. */
const changed =
  (what: 'password' | 'two-factor-on' | 'two-factor-off' | 'passkey'): Render =>
  async (tx, platform, mail) => {
    const person = (await peopleById(tx, [mail.recipient_id])).get(mail.recipient_id);
    if (!person) return null;
    const t = textsIn[mail.language];
    const { house } = await officeOf(tx, mail.language);
    return {
      to: { name: person.name, address: person.email },
      replyTo: null,
      draft: compose(
        { language: mail.language, house, contact: null, now: platform.clock.now() },
        {
          subject: t(`account.changed.${what}`),
          preheader: t('account.changed.you'),
          greeting: t('greeting', { name: person.name }),
          paragraphs: [t(`account.changed.${what}.intro`), t('account.changed.you')],
          button: { label: t('account.changed.button'), url: `${platform.config.publicUrl}/account` },
          signature: [],
        },
      ),
    };
  };

export const accountKinds = {
  'sign-in-link': link('link'),
  'password-reset': link('reset'),
  'password-changed': changed('password'),
  'two-factor-on': changed('two-factor-on'),
  'two-factor-off': changed('two-factor-off'),
  'passkey-added': changed('passkey'),
};
