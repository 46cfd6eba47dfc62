import type { ColumnType, Generated, Selectable } from 'kysely';
import type { Accommodations } from '../../../contract/accommodations.ts';
import type { DecisionKind } from '../../../contract/decisions.ts';
import type { DeliveryState, InvitationState } from '../../../contract/invitations.ts';

interface InvitationsTable {
  organisation_id: string;
  id: string;
  interview_id: string;
  interview_version_id: string;
  candidate_id: string;
  code: string;
  state: InvitationState;
  delivery: Generated<DeliveryState>;
  deadline_at: Date;
  deadline_zone: string;
  generation: Generated<number>;
  link_hash: Buffer;
  revision: Generated<number>;
  created_at: Date;
  created_by: string | null;
  opened_at: Date | null;
  consented_at: Date | null;
  started_at: Date | null;
  submitted_at: Date | null;
  ended_at: Date | null;
  latest_decision: DecisionKind | null;
  /** Who made it: they see it whatever independence hides. */
  latest_decision_by: string | null;
  /** Only what differs from everybody's; never shown to who rates. Read it through `accommodationsOf`. */
  accommodations: ColumnType<Partial<Accommodations>, string | undefined, string>;
}
interface ConsentsTable {
  organisation_id: string;
  id: string;
  invitation_id: string;
  purpose: string;
  text_version: string;
  granted_at: Date;
  withdrawn_at: Date | null;
}
declare module '../../platform/database/index.ts' {
  interface Database {
    invitations: InvitationsTable;
    consents: ConsentsTable;
  }
}
export type InvitationRow = Selectable<InvitationsTable>;
