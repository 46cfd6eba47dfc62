import type { Role, Scope } from '../../../contract/members.ts';
import type { Actor } from '../events.ts';

/** A member of an organisation, at a browser (`member`) or through a key that acts for them (`api-key`). */
export interface MemberPrincipal {
  readonly kind: 'member' | 'api-key';
  readonly organisationId: string;
  readonly userId: string;
  readonly role: Role;
  readonly operator: boolean;
  /** null: a person, who needs none. */
  readonly scopes: readonly Scope[] | null;
  readonly keyId: string | null;
}

/** What one candidate's cookie allows: this invitation and nothing else. */
export interface CandidatePrincipal {
  readonly kind: 'candidate';
  readonly organisationId: string;
  readonly invitationId: string;
  readonly generation: number;
}

export type Principal = MemberPrincipal | CandidatePrincipal;

export const actorOf = (p: Principal): Actor =>
  p.kind === 'candidate'
    ? { kind: 'candidate', id: p.invitationId }
    : p.kind === 'api-key'
      ? { kind: 'api-key', id: p.keyId }
      : { kind: 'member', id: p.userId };
