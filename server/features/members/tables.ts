import type { ColumnType, Generated } from 'kysely';
import type { Language } from '../../../contract/common.ts';
import type { Role, Scope } from '../../../contract/members.ts';

interface AuthUser {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  createdAt: Date;
  updatedAt: Date;
}
interface AuthAccount {
  id: string;
  userId: string;
  accountId: string;
  providerId: string;
  password: string;
  createdAt: Date;
  updatedAt: Date;
}
interface AuthOrganization {
  id: string;
  name: string;
  slug: string;
  createdAt: Date;
}
interface AuthMember {
  id: string;
  organizationId: string;
  userId: string;
  role: Role;
  createdAt: Date;
}
interface ApiKeysTable {
  organisation_id: string;
  id: string;
  user_id: string;
  name: string;
  prefix: string;
  hash: Buffer;
  scopes: Scope[];
  created_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
}
interface MemberInvitationsTable {
  organisation_id: string;
  id: string;
  email: string;
  role: Role;
  language: string;
  state: 'pending' | 'accepted' | 'cancelled';
  grants: string;
  generation: number;
  link_hash: Buffer;
  invited_by: string;
  created_at: Date;
  expires_at: Date;
  accepted_at: Date | null;
  accepted_by: string | null;
}
/** `file` is the name of an object that is never overwritten; sizes in pixels. */
export interface StoredLogo {
  readonly file: string;
  readonly width: number;
  readonly height: number;
}
type Texts = Partial<Record<Language, string>>;
/** Read back parsed, written as JSON text; has a default. */
type Json<T> = ColumnType<T, string | undefined, string>;
interface OrganisationSettingsTable {
  organisation_id: string;
  language: string;
  time_zone: string;
  accent: Generated<string | null>;
  reply_to: Generated<string | null>;
  legal_notice: Json<Texts>;
  privacy: Json<Texts>;
  revision: Generated<number>;
  logo: ColumnType<StoredLogo | null, string | null | undefined, string | null>;
}
interface FormerMembersTable {
  organisation_id: string;
  user_id: string;
  name: string;
  role: Role;
  joined_at: Date;
  removed_at: Date;
  removed_by: string;
}
declare module '../../platform/database/index.ts' {
  interface Database {
    'auth.user': AuthUser;
    'auth.account': AuthAccount;
    'auth.organization': AuthOrganization;
    'auth.member': AuthMember;
    instance: { organisation_id: string; operator_user_id: string; set_up_at: Date };
    organisation_settings: OrganisationSettingsTable;
    former_members: FormerMembersTable;
    member_activity: { organisation_id: string; user_id: string; last_active_at: Date };
    api_keys: ApiKeysTable;
    member_invitations: MemberInvitationsTable;
  }
}
