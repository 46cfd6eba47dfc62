import type { Generated, Selectable } from 'kysely';
import type { Language } from '../../../contract/common.ts';
import type { DeliveryState } from '../../../contract/invitations.ts';

/** What a mail says. Its words are in texts/, its facts are read when it is sent. */
export type Template = 'invitation' | 'receipt' | 'member-invitation';

interface MailsTable {
  organisation_id: string;
  id: string;
  template: Template;
  language: Language;
  recipient_kind: 'candidate' | 'member' | 'member-invitation';
  recipient_id: string;
  /** What it is about: the invitation, or the member invitation. */
  subject_id: string;
  event_seq: number;
  state: DeliveryState;
  message_id: string;
  attempts: Generated<number>;
  failure: string | null;
  created_at: Date;
  sent_at: Date | null;
}
declare module '../../platform/database/index.ts' {
  interface Database {
    mails: MailsTable;
  }
}
export type MailRow = Selectable<MailsTable>;
