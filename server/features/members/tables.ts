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
declare module '../../platform/database/index.ts' {
  interface Database {
    'auth.user': AuthUser;
    'auth.account': AuthAccount;
    'auth.organization': AuthOrganization;
    'auth.member': AuthMember;
    instance: { organisation_id: string; operator_user_id: string; set_up_at: Date };
    organisation_settings: { organisation_id: string; language: string; time_zone: string };
    api_keys: ApiKeysTable;
    member_invitations: MemberInvitationsTable;
  }
}
