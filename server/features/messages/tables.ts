import type { ColumnType, Generated, Selectable } from 'kysely';
import type { Language } from '../../../contract/common.ts';
import type { MailState, MessagePurpose, TextPerLanguage } from '../../../contract/messages.ts';

/** What a mail says. Its words are in texts/, its facts are read when it is sent. */
export type Template =
  | 'invitation'
  | 'deadline-extended'
  | 'cancelled'
  | 'interview-closed'
  | 'receipt'
  | 'answer-reopened'
  | 'message'
  | 'request-made'
  | 'request-answered'
  | 'mention'
  | 'member-invitation'
  | 'sign-in-link'
  | 'password-reset'
  | 'password-changed'
  | 'two-factor-on'
  | 'two-factor-off'
  | 'passkey-added';

interface MailsTable {
  organisation_id: string;
  id: string;
  template: Template;
  language: Language;
  recipient_kind: 'candidate' | 'member' | 'member-invitation';
  recipient_id: string;
  /** What it is about: the invitation, the message, the member invitation. */
  subject_id: string;
  /** The invitation on whose timeline it stands, whatever it is about. */
  invitation_id: ColumnType<string | null, string | null | undefined, string | null>;
  event_seq: number;
  state: MailState;
  message_id: string;
  attempts: Generated<number>;
  failure: string | null;
  created_at: Date;
  /** Not before: while it can be taken back, or until the next try. */
  send_after: ColumnType<Date | null, Date | null | undefined, Date | null>;
  /** When a run took it to send it; after `LEASE_SECONDS` that run is taken for dead. */
  claimed_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  sent_at: Date | null;
}
/** What a recruiter wrote to a candidate. How it fares stands with its mail. */
interface MessagesTable {
  organisation_id: string;
  id: string;
  invitation_id: string;
  template_id: string | null;
  author_id: string;
  subject: string;
  body: string;
  created_at: Date;
}
/** Only what an organisation changed or added; shipped texts stand in `shipped.ts`. */
interface MessageTemplatesTable {
  organisation_id: string;
  id: string;
  purpose: MessagePurpose;
  name: TextPerLanguage;
  subject: TextPerLanguage;
  body: TextPerLanguage;
  revision: Generated<number>;
  updated_at: Date;
  updated_by: string;
}
declare module '../../platform/database/index.ts' {
  interface Database {
    mails: MailsTable;
    messages: MessagesTable;
    message_templates: MessageTemplatesTable;
  }
}
export type MailRow = Selectable<MailsTable>;
export type MessageRow = Selectable<MessagesTable>;
export type MessageTemplateRow = Selectable<MessageTemplatesTable>;
