import { z } from 'zod';
import { Empty, Id, PageQuery, page } from '../../../contract/common.ts';
import {
  CandidateMessage,
  Mail,
  Message,
  MessageDraft,
  MessageInput,
  MessagePreview,
  MessageTemplate,
  MessageTemplateInput,
  PreviewInput,
  TemplatePreviewInput,
} from '../../../contract/messages.ts';
import { type Route, route } from '../../platform/http/route.ts';
import type { Platform } from '../../platform/index.ts';
import { messagesForCandidate } from './for-candidate.ts';
import { listMessages } from './list-messages.ts';
import { mailsTo, retryMail } from './mails.ts';
import { previewMessage, previewTemplate } from './preview.ts';
import { addTemplate, changeTemplate, listTemplates, removeTemplate } from './templates.ts';
import { draftsFor, takeBack, writeMessage } from './write.ts';

const tag = 'messages';
const OfInvitation = z.object({ invitation: Id });
const OfTemplate = z.object({ template: Id });
const sends = { tag, auth: 'member', permission: 'message.send', scope: 'decisions:write', rate: 'write' } as const;
const templates = '/api/v1/message-templates';

export const routes = (platform: Platform): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/invitations/:invitation/messages',
    tag,
    summary: 'What a candidate was written, newest first, and how each fares',
    auth: 'member',
    permission: 'message.read',
    scope: 'invitations:read',
    rate: 'read',
    params: OfInvitation,
    query: PageQuery,
    response: { 200: page(Message) },
    handle: ({ tx, principal, access, params, query }) =>
      listMessages(tx, { principal, access }, params.invitation, query),
  }),
  route({
    method: 'GET',
    url: '/api/v1/candidate/:invitation/messages',
    tag: 'candidate',
    summary: 'What people wrote to you, newest first, once it has left',
    auth: 'candidate',
    permission: 'candidate.self',
    rate: 'read',
    params: OfInvitation,
    response: { 200: page(CandidateMessage) },
    handle: async ({ tx, params }) => ({
      items: await messagesForCandidate(tx, platform, params.invitation),
      nextCursor: null,
    }),
  }),
  route({
    ...sends,
    method: 'POST',
    url: '/api/v1/invitations/:invitation/messages',
    summary: 'Write to a candidate; it leaves after 10 seconds and can be taken back until then (Idempotency-Key)',
    params: OfInvitation,
    body: MessageInput,
    response: { 201: Message },
    handle: ({ tx, principal, params, body }) => writeMessage(tx, platform, principal, params.invitation, body),
  }),
  route({
    ...sends,
    method: 'POST',
    url: '/api/v1/invitations/:invitation/messages/:message/take-back',
    summary: 'Take a message back that has not left',
    params: OfInvitation.extend({ message: Id }),
    response: { 200: Message },
    handle: ({ tx, principal, params }) => takeBack(tx, platform, principal, params.invitation, params.message),
  }),
  route({
    ...sends,
    method: 'GET',
    url: '/api/v1/invitations/:invitation/message-drafts',
    summary: 'Every template, filled in for this candidate in their language',
    rate: 'read',
    params: OfInvitation,
    response: { 200: page(MessageDraft) },
    handle: async ({ tx, principal, params }) => ({
      items: await draftsFor(tx, platform, principal, params.invitation),
      nextCursor: null,
    }),
  }),
  route({
    ...sends,
    method: 'POST',
    url: '/api/v1/invitations/:invitation/messages/preview',
    summary: 'A message as this candidate would get it; nothing is kept',
    rate: 'read',
    params: OfInvitation,
    body: PreviewInput,
    response: { 200: MessagePreview },
    handle: ({ tx, principal, params, body }) => previewMessage(tx, platform, principal, params.invitation, body),
  }),
  route({
    method: 'GET',
    url: '/api/v1/invitations/:invitation/mails',
    tag,
    summary: 'Mails that went to a candidate by themselves, newest first, and how each fares',
    auth: 'member',
    permission: 'invitation.manage',
    scope: 'invitations:read',
    rate: 'read',
    params: OfInvitation,
    response: { 200: page(Mail) },
    handle: async ({ tx, params }) => ({ items: await mailsTo(tx, params.invitation), nextCursor: null }),
  }),
  route({
    method: 'POST',
    url: '/api/v1/mails/:mail/retry',
    tag,
    summary: 'Try again to send a mail that was given up, or that may not have arrived',
    auth: 'member',
    permission: 'mail.retry',
    scope: 'invitations:write',
    rate: 'write',
    params: z.object({ mail: Id }),
    response: { 200: Mail },
    handle: ({ tx, principal, params }) => retryMail(tx, platform, principal, params.mail),
  }),
  route({
    method: 'GET',
    url: templates,
    tag,
    summary: 'Texts for messages to candidates: those that came with Vorab, as you changed them, and your own',
    auth: 'member',
    permission: 'message-template.read',
    scope: 'invitations:read',
    rate: 'read',
    response: { 200: page(MessageTemplate) },
    handle: async ({ tx }) => ({ items: await listTemplates(tx), nextCursor: null }),
  }),
  route({
    method: 'POST',
    url: templates,
    tag,
    summary: 'Add a text of your own',
    auth: 'member',
    permission: 'message-template.manage',
    scope: 'decisions:write',
    rate: 'write',
    body: MessageTemplateInput,
    response: { 201: MessageTemplate },
    handle: ({ tx, principal, body }) => addTemplate(tx, platform, principal, body),
  }),
  route({
    method: 'PUT',
    url: `${templates}/:template`,
    tag,
    summary: 'Change a text (If-Match with its revision; 0 while it is as shipped)',
    auth: 'member',
    permission: 'message-template.manage',
    scope: 'decisions:write',
    rate: 'write',
    params: OfTemplate,
    body: MessageTemplateInput,
    response: { 200: MessageTemplate },
    handle: ({ tx, principal, params, body, ifMatch }) =>
      changeTemplate(tx, platform, principal, params.template, body, ifMatch),
  }),
  route({
    method: 'DELETE',
    url: `${templates}/:template`,
    tag,
    summary: 'Remove a text; one that came with Vorab goes back to what was shipped',
    auth: 'member',
    permission: 'message-template.manage',
    scope: 'decisions:write',
    rate: 'write',
    params: OfTemplate,
    response: { 204: Empty },
    async handle({ tx, principal, params }) {
      await removeTemplate(tx, platform, principal, params.template);
      return {};
    },
  }),
  route({
    method: 'POST',
    url: `${templates}/preview`,
    tag,
    summary: 'A text as somebody made up would get it; nothing is kept',
    auth: 'member',
    permission: 'message-template.read',
    scope: 'invitations:read',
    rate: 'read',
    body: TemplatePreviewInput,
    response: { 200: MessagePreview },
    handle: ({ tx, principal, body }) => previewTemplate(tx, platform, principal, body),
  }),
];
