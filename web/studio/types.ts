// Shapes come from the contract; types only, so that no schema library reaches the browser.
import type { z } from 'zod';
import type * as accommodations from '../../contract/accommodations.ts';
import type * as account from '../../contract/account.ts';
import type * as decisions from '../../contract/decisions.ts';
import type * as examples from '../../contract/examples.ts';
import type * as home from '../../contract/home.ts';
import type * as interviews from '../../contract/interviews.ts';
import type * as invitations from '../../contract/invitations.ts';
import type * as members from '../../contract/members.ts';
import type * as messages from '../../contract/messages.ts';
import type * as notes from '../../contract/notes.ts';
import type * as operator from '../../contract/operator.ts';
import type * as requests from '../../contract/requests.ts';
import type * as reviews from '../../contract/reviews.ts';
import type * as rubric from '../../contract/rubric.ts';
import type * as selfIdentification from '../../contract/self-identification.ts';
import type * as uploads from '../../contract/uploads.ts';

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export type Language = 'en' | 'de';
export type Me = z.infer<typeof members.Me>;
export type Role = z.infer<typeof members.Role>;
export type SetupState = z.infer<typeof members.SetupState>;
export type SetupInput = z.infer<typeof members.SetupInput>;
export type SetupResult = z.infer<typeof members.SetupResult>;
export type Member = z.infer<typeof members.Member>;
export type MemberInvitation = z.infer<typeof members.MemberInvitation>;
export type MemberInvitationInput = z.infer<typeof members.MemberInvitationInput>;
export type MemberInvitationPreview = z.infer<typeof members.MemberInvitationPreview>;
export type InterviewMember = z.infer<typeof members.InterviewMember>;
export type InterviewAccess = z.infer<typeof members.InterviewAccess>;

export type Home = z.infer<typeof home.Home>;
export type HomeEvent = z.infer<typeof home.HomeEvent>;
export type Example = z.infer<typeof examples.Example>;

export type Interview = z.infer<typeof interviews.Interview>;
export type InterviewItem = z.infer<typeof interviews.InterviewItem>;
export type InterviewDetail = z.infer<typeof interviews.InterviewDetail>;
export type InterviewInput = z.infer<typeof interviews.InterviewInput>;
export type InterviewState = z.infer<typeof interviews.InterviewState>;
export type Question = z.infer<typeof interviews.Question>;
export type QuestionInput = z.infer<typeof interviews.QuestionInput>;
export type Choice = z.infer<typeof interviews.Choice>;
export type FileRule = z.infer<typeof interviews.FileRule>;
export type AnswerKind = z.infer<typeof interviews.AnswerKind>;
export type Funnel = z.infer<typeof interviews.Funnel>;
export type SelfIdentificationQuestion = selfIdentification.SelfIdentificationQuestion;
export type SelfIdentificationCounts = selfIdentification.SelfIdentificationCounts;

export type Rubric = z.infer<typeof rubric.Rubric>;
export type Criterion = z.infer<typeof rubric.Criterion>;
/** As it goes over the wire: a key that is not known is left out, never undefined. */
export type CriterionInput = Omit<z.infer<typeof rubric.CriterionInput>, 'id'> & { id?: string };

export type Invitation = z.infer<typeof invitations.Invitation>;
export type InvitationSort = z.infer<typeof invitations.InvitationSort>;
export type ShownState = z.infer<typeof invitations.ShownState>;
export type BatchResult = z.infer<typeof invitations.BatchResult>;
export type MailProgress = z.infer<typeof invitations.MailProgress>;
export interface InviteInput {
  name: string;
  email: string;
  language: Language;
}

export type ReviewRoom = z.infer<typeof reviews.ReviewRoom>;
export type Review = z.infer<typeof reviews.Review>;
export type Rating = z.infer<typeof reviews.Rating>;
export type RatingInput = z.infer<typeof reviews.RatingInput>;
export type Moment = z.infer<typeof reviews.Moment>;
export type Submission = z.infer<typeof reviews.Submission>;
export type Recommendation = z.infer<typeof reviews.Recommendation>;
export type Score = z.infer<typeof reviews.Score>;
export type QueueItem = z.infer<typeof reviews.QueueItem>;
export type Answer = ReviewRoom['answers'][number];
export type AnswerFile = NonNullable<Answer['file']>;
export type Recording = z.infer<typeof uploads.Recording>;

export type Note = z.infer<typeof notes.Note>;
export type NoteInput = z.infer<typeof notes.NoteInput>;
export type NoteVersion = z.infer<typeof notes.NoteVersion>;
export type InvitationMember = z.infer<typeof notes.InvitationMember>;

export type { BrandLogo, Organisation, OrganisationInput } from '../../contract/organisation.ts';
export type Scope = z.infer<typeof members.Scope>;
export type ApiKey = z.infer<typeof members.ApiKey>;
export type ApiKeyInput = z.infer<typeof members.ApiKeyInput>;
export type CreatedApiKey = z.infer<typeof members.CreatedApiKey>;

export type Decision = z.infer<typeof decisions.Decision>;
export type DecisionKind = z.infer<typeof decisions.DecisionKind>;
export type Mail = z.infer<typeof messages.Mail>;
export type Message = z.infer<typeof messages.Message>;
export type MessageDraft = z.infer<typeof messages.MessageDraft>;
export type MessagePreview = z.infer<typeof messages.MessagePreview>;
export type MessageTemplate = z.infer<typeof messages.MessageTemplate>;
export type { Event, EventKind } from '../../contract/events.ts';
export type { MergeField, MessagePurpose, MessageTemplateInput } from '../../contract/messages.ts';
export type { OutboxMessage, Status } from '../../contract/operator.ts';
export type TestMailResult = z.infer<typeof operator.TestMailResult>;
export type { Problem, ProblemCode } from '../../contract/problem.ts';

export type InvitationRequest = z.infer<typeof requests.InvitationRequest>;
export type Accommodations = z.infer<typeof accommodations.Accommodations>;
export type Grant = z.infer<typeof requests.Grant>;

export type Account = z.infer<typeof account.Account>;
export type AccountInput = z.infer<typeof account.AccountInput>;
export type SignInLinkPreview = z.infer<typeof account.SignInLinkPreview>;
