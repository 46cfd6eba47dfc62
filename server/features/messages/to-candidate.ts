import type { Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/index.ts';
import { versionById } from '../interviews/index.ts';
import { type Invitation, linkOf, loadInvitation } from '../invitations/index.ts';
import { peopleById } from '../members/index.ts';
import type { ToCandidate } from './compose.ts';
import { officeOf } from './house.ts';
import type { Draft } from './letter.ts';
import type { Address, Render } from './render.ts';
import type { MailRow } from './tables.ts';

/** What letters to a candidate are made of, read when they are set. */
export interface Around {
  readonly facts: ToCandidate;
  readonly invitation: Invitation;
  readonly content: NonNullable<Awaited<ReturnType<typeof versionById>>>['content'];
  readonly to: Address;
  readonly replyTo: Address | null;
}

/**
 * Everything about the invitation that a mail is about. `signer`: the member who signs; default: whoever invited.
 * @returns null where the person was erased
 */
export async function around(
  tx: Tx,
  platform: Platform,
  mail: Pick<MailRow, 'invitation_id' | 'language'>,
  signer?: string,
): Promise<Around | null> {
  const invitation = mail.invitation_id ? await loadInvitation(tx, mail.invitation_id) : null;
  if (!invitation?.candidate_email) return null;
  const version = await versionById(tx, invitation.interview_version_id);
  if (!version) return null;
  const { house, replyTo } = await officeOf(tx, mail.language);
  const signerId = signer ?? invitation.created_by;
  const person = signerId ? (await peopleById(tx, [signerId])).get(signerId) : undefined;
  const name = invitation.candidate_name ?? invitation.candidate_email;
  return {
    facts: {
      language: mail.language,
      house,
      contact: person?.name ?? null,
      now: platform.clock.now(),
      name,
      title: version.content.title,
      link: linkOf(platform, invitation),
      zone: invitation.deadline_zone,
    },
    invitation,
    content: version.content,
    to: { name: invitation.candidate_name ?? '', address: invitation.candidate_email },
    replyTo: replyTo
      ? { name: house.name, address: replyTo }
      : person
        ? { name: person.name, address: person.email }
        : null,
  };
}

/** A letter from whoever invited, unless `compose` finds that it is no longer needed. */
export const toCandidate =
  (compose: (a: Around) => Draft | null): Render =>
  async (tx, platform, mail) => {
    const a = await around(tx, platform, mail);
    const draft = a && compose(a);
    return a && draft ? { to: a.to, replyTo: a.replyTo, draft } : null;
  };

/** As `toCandidate`, for letters that make sense only while the link works. */
export const whileInvited = (compose: (a: Around) => Draft | null): Render =>
  toCandidate((a) => (a.invitation.state === 'cancelled' || a.invitation.state === 'withdrawn' ? null : compose(a)));
