import { queryOptions } from '@tanstack/react-query';
import * as api from '../../api/generated/sdk.gen.ts';
import { answer, matching, whole } from '../api.ts';
import { keys } from '../queries.ts';
import type {
  Language,
  Mail,
  Message,
  MessageDraft,
  MessagePreview,
  MessageTemplate,
  MessageTemplateInput,
  Page,
} from '../types.ts';

export interface Words {
  subject: string;
  body: string;
}

export const templatesQuery = queryOptions({
  queryKey: keys.messageTemplates,
  queryFn: (): Promise<Page<MessageTemplate>> => answer(api.getMessageTemplates()),
});
export const draftsQuery = (invitation: string) =>
  queryOptions({
    queryKey: keys.messageDrafts(invitation),
    queryFn: (): Promise<Page<MessageDraft>> =>
      answer(api.getInvitationsByInvitationMessageDrafts({ path: { invitation } })),
    retry: false,
  });
export const messagesQuery = (invitation: string) =>
  queryOptions({
    queryKey: keys.messages(invitation),
    queryFn: () => whole<Message>((query) => api.getInvitationsByInvitationMessages({ path: { invitation }, query })),
  });
export const mailsQuery = (invitation: string) =>
  queryOptions({
    queryKey: keys.mails(invitation),
    queryFn: (): Promise<Page<Mail>> => answer(api.getInvitationsByInvitationMails({ path: { invitation } })),
  });

/** A message as this candidate would get it. */
export const messagePreviewQuery = (invitation: string, body: Words) =>
  queryOptions({
    queryKey: ['message-preview', invitation, body] as const,
    queryFn: (): Promise<MessagePreview> =>
      answer(api.postInvitationsByInvitationMessagesPreview({ path: { invitation }, body })),
    gcTime: 60_000,
  });
/** A template as somebody made up would get it. */
export const templatePreviewQuery = (language: Language, words: Words) =>
  queryOptions({
    queryKey: ['template-preview', language, words] as const,
    queryFn: (): Promise<MessagePreview> => answer(api.postMessageTemplatesPreview({ body: { language, ...words } })),
    gcTime: 60_000,
  });

/** `key` makes repeating safe: pressed twice, or sent again after a broken line, it is one message. */
export function sendMessage(invitation: string, body: Words & { templateId: string | null }, key: string) {
  return answer<Message>(
    api.postInvitationsByInvitationMessages({ path: { invitation }, body, headers: { 'idempotency-key': key } }),
  );
}
export function takeBack(invitation: string, message: string): Promise<Message> {
  return answer(api.postInvitationsByInvitationMessagesByMessageTakeBack({ path: { invitation, message } }));
}
export function retryMail(mail: string): Promise<Mail> {
  return answer(api.postMailsByMailRetry({ path: { mail } }));
}
export function addTemplate(body: MessageTemplateInput): Promise<MessageTemplate> {
  return answer(api.postMessageTemplates({ body }));
}
export function changeTemplate(
  template: string,
  revision: number,
  body: MessageTemplateInput,
): Promise<MessageTemplate> {
  return answer(api.putMessageTemplatesByTemplate({ path: { template }, body, ...matching(revision) }));
}
export async function removeTemplate(template: string): Promise<void> {
  await answer(api.deleteMessageTemplatesByTemplate({ path: { template } }));
}
