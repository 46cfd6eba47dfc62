import type { SignedIn } from '../../platform/auth/index.ts';
import type { SignInLink } from '../../platform/auth/people.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { systemActor } from '../../platform/events.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';

/** Sends one where there is such an account; else nothing happens. The mail follows from the event. */
export async function sendSignInLink(platform: Platform, email: string, purpose: SignInLink['purpose']): Promise<void> {
  const { auth, clock, events, db } = platform;
  const person = await auth.people.byEmail(email);
  const link = person && (await auth.people.makeLink(person.id, purpose, clock.now()));
  if (!person || !link) return;
  const { organisationId } = person;
  await inOrganisation(db, organisationId, (tx) =>
    events.append(tx, {
      organisationId,
      kind: 'member.link-asked',
      actor: systemActor,
      subjectId: link,
      data: { member: person.id, purpose },
    }),
  );
}

/** @throws ProblemError link-expired for one that was used, has run out, or never was */
export async function findSignInLink(platform: Platform, secret: string): Promise<SignInLink> {
  const link = await platform.auth.people.findLink(secret, platform.clock.now());
  if (!link) throw problem('link-expired', 'Ask for a new link on the sign-in page.');
  return link;
}

/** Uses a link up. Opening it does not (programs that look through mail do that): only this. */
export async function useSignInLink(
  platform: Platform,
  secret: string,
  password: string | undefined,
  from: { ip: string; userAgent: string },
): Promise<SignedIn | null> {
  const { auth, clock } = platform;
  const link = await findSignInLink(platform, secret);
  if (link.purpose === 'reset' && !password)
    throw problem('invalid-input', 'Choose a new password.', {
      errors: [{ path: 'password', message: 'Use at least 10 characters' }],
    });
  if (!(await auth.people.useLink(link.id, clock.now())))
    throw problem('link-expired', 'Ask for a new link on the sign-in page.');
  if (link.purpose === 'reset' && password) {
    await auth.people.setPassword(link.userId, await auth.hashPassword(password));
    const person = await auth.people.byEmail(link.email);
    if (person)
      await inOrganisation(platform.db, person.organisationId, (tx) =>
        platform.events.append(tx, {
          organisationId: person.organisationId,
          kind: 'member.password-changed',
          actor: { kind: 'member', id: person.id },
          subjectId: person.id,
        }),
      );
  }
  return auth.signInAs(link.userId, from, false);
}
