import { z } from 'zod';
import { Email, Id, Instant, Language, Secret, TimeZone } from './common.ts';

/** What a member may do in the whole organisation. `interview_members` narrows or widens it per interview. */
export const Role = z.enum(['owner', 'admin', 'recruiter', 'reviewer']).meta({ id: 'Role' });
export type Role = z.infer<typeof Role>;

/** What a member may do in one interview: `manage` everything, `review` rate, `view` watch. */
export const InterviewAccess = z.enum(['manage', 'review', 'view']);
export type InterviewAccess = z.infer<typeof InterviewAccess>;

export const Password = z.string().min(10, 'Use at least 10 characters').max(128);

export const SetupInput = z.object({
  organisationName: z.string().trim().min(1).max(120),
  name: z.string().trim().min(1).max(120),
  email: Email,
  password: Password,
  language: Language.default('en'),
  timeZone: TimeZone.default('UTC'),
});
export const SetupResult = z
  .object({ organisationId: Id, memberId: Id, apiKey: z.string().describe('Shown once; keep it like a password') })
  .meta({ id: 'SetupResult' });
export const SetupState = z
  .object({ needed: z.boolean(), tokenNeeded: z.boolean(), secureContext: z.boolean() })
  .meta({ id: 'SetupState' });

export const SignInInput = z.object({ email: Email, password: z.string().min(1).max(128) });

/** Who is signed in. `operator` is the owner of this instance: sees the outbox and the status page. */
export const Me = z
  .object({
    userId: Id,
    name: z.string(),
    email: z.string(),
    role: Role,
    operator: z.boolean(),
    outbox: z.boolean().describe('Whether mail waits here for you to read, because no mail server is set'),
    organisation: z.object({ id: Id, name: z.string() }),
    managers: z.array(z.string()).describe('Owners and admins: whom to ask for what your role does not allow'),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

export const Member = z
  .object({
    userId: Id,
    name: z.string(),
    email: z.string(),
    role: Role,
    joinedAt: Instant,
    lastActiveAt: Instant.nullable().describe('To the hour; null: not since this is noted'),
  })
  .meta({ id: 'Member' });
export const MemberRoleInput = z.object({ role: Role });

export const MemberInvitationInput = z.object({
  email: Email,
  role: Role,
  language: Language.default('en'),
  interviews: z
    .array(z.object({ interviewId: Id, access: InterviewAccess }))
    .max(100)
    .default([]),
});
export const MemberInvitation = z
  .object({
    id: Id,
    email: z.string(),
    role: Role,
    state: z.enum(['pending', 'accepted', 'cancelled']),
    expiresAt: Instant,
    createdAt: Instant,
  })
  .meta({ id: 'MemberInvitation' });
/** What the invited person sees before they have an account. */
export const MemberInvitationPreview = z
  .object({
    organisationName: z.string(),
    email: z.string(),
    role: Role,
    invitedBy: z.string(),
    accountExists: z.boolean(),
  })
  .meta({ id: 'MemberInvitationPreview' });
export const AcceptMemberInvitationInput = z.object({
  secret: Secret,
  name: z.string().trim().min(1).max(120),
  password: Password,
});

export const InterviewMember = z
  .object({ userId: Id, name: z.string(), access: InterviewAccess })
  .meta({ id: 'InterviewMember' });

/** What an API key may do: read or write per resource. A key never exceeds the role of the member who made it. */
export const Scope = z.enum([
  'interviews:read',
  'interviews:write',
  'invitations:read',
  'invitations:write',
  'reviews:read',
  'reviews:write',
  'decisions:write',
  'members:read',
  'members:write',
  'events:read',
  'keys:write',
  'organisation:read',
  'organisation:write',
]);
export type Scope = z.infer<typeof Scope>;
export const ApiKeyInput = z.object({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(Scope).min(1).max(Scope.options.length),
});
export const ApiKey = z
  .object({
    id: Id,
    name: z.string(),
    scopes: z.array(Scope),
    prefix: z.string().describe('The first characters, to tell keys apart'),
    createdAt: Instant,
    createdBy: z.string().nullable().describe('Whose role it has'),
    lastUsedAt: Instant.nullable().describe('To the hour'),
  })
  .meta({ id: 'ApiKey' });
export const CreatedApiKey = ApiKey.extend({ key: z.string().describe('Shown once') }).meta({ id: 'CreatedApiKey' });
