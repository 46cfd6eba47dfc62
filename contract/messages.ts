import { z } from 'zod';
import { Id, Instant } from './common.ts';
import { DecisionKind } from './decisions.ts';
import { DeliveryState } from './invitations.ts';

/** How a mail fares. `uncertain`: the line broke after it had left, so it may have arrived. `cancelled`: taken back in time. */
export const MailState = z.enum([...DeliveryState.options, 'cancelled']);
export type MailState = z.infer<typeof MailState>;

/** A mail to a candidate. What it says is never stored, but for messages that people write. */
export const Mail = z
  .object({
    id: Id,
    template: z.string(),
    state: MailState,
    failure: z.string().nullable().describe('A code: smtp-550, connection, interrupted, not-needed'),
    attempts: z.int(),
    retryable: z.boolean(),
    createdAt: Instant,
    nextTryAt: Instant.nullable().describe('Null unless it waits'),
    sentAt: Instant.nullable(),
  })
  .meta({ id: 'Mail' });
export type Mail = z.infer<typeof Mail>;

/** What a text may hold in braces; each is filled in for the one candidate who gets it. */
export const MERGE_FIELDS = ['name', 'organisation', 'title', 'recruiter', 'link'] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

const Subject = z
  .string()
  .trim()
  .min(1, 'Write a subject')
  .max(150)
  .refine((s) => !/[\r\n]/.test(s), 'One line only');
const Body = z.string().trim().min(1, 'Write the message').max(10_000);

/** When a text is offered: with one kind of decision, or whenever somebody writes. */
export const MessagePurpose = z.enum([...DecisionKind.options, 'any']);
export type MessagePurpose = z.infer<typeof MessagePurpose>;

const perLanguage = <T extends z.ZodType>(text: T) => z.object({ en: text, de: text });
export type TextPerLanguage = { en: string; de: string };

export const MessageTemplateInput = z.object({
  purpose: MessagePurpose,
  name: perLanguage(z.string().trim().min(1, 'Give it a name').max(80)),
  subject: perLanguage(Subject),
  body: perLanguage(Body),
});
export type MessageTemplateInput = z.infer<typeof MessageTemplateInput>;

/** `shipped`: came with Vorab; removing it brings the shipped text back. `revision` is 0 while it is as shipped. */
export const MessageTemplate = MessageTemplateInput.extend({
  id: Id,
  shipped: z.boolean(),
  changed: z.boolean().describe('Whether it differs from what was shipped'),
  revision: z.int(),
}).meta({ id: 'MessageTemplate' });
export type MessageTemplate = z.infer<typeof MessageTemplate>;

export const MessageInput = z.object({ subject: Subject, body: Body, templateId: Id.nullable().default(null) });
export type MessageInput = z.infer<typeof MessageInput>;

/** A text with everything filled in for one candidate but `{link}`, which stays secret until the mail is set. */
export const MessageDraft = z
  .object({ templateId: Id, purpose: MessagePurpose, name: z.string(), subject: z.string(), body: z.string() })
  .meta({ id: 'MessageDraft' });
export type MessageDraft = z.infer<typeof MessageDraft>;

/** What somebody wrote to a candidate. It waits until `sendAfter`, and can be taken back until then. */
export const Message = z
  .object({
    id: Id,
    invitationId: Id,
    subject: z.string(),
    body: z.string(),
    templateId: Id.nullable(),
    author: z.string(),
    authorId: Id,
    mail: Mail,
    createdAt: Instant,
    sendAfter: Instant,
  })
  .meta({ id: 'Message' });
export type Message = z.infer<typeof Message>;

/** What a person wrote to a candidate, as it stands on the candidate's own page once the mail has left. `{link}` is that page. */
export const CandidateMessage = z
  .object({
    id: Id,
    subject: z.string(),
    body: z.string(),
    author: z.string().describe('Empty where they have left'),
    sentAt: Instant,
  })
  .meta({ id: 'CandidateMessage' });
export type CandidateMessage = z.infer<typeof CandidateMessage>;

export const PreviewInput = z.object({ subject: z.string().max(150), body: z.string().max(10_000) });
export const TemplatePreviewInput = PreviewInput.extend({ language: z.enum(['en', 'de']) });
/** A mail as it would be set now. Show `html` in a sandboxed frame only. */
export const MessagePreview = z
  .object({ subject: z.string(), text: z.string(), html: z.string() })
  .meta({ id: 'MessagePreview' });
export type MessagePreview = z.infer<typeof MessagePreview>;
