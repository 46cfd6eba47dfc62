import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/index.ts';
import { MailError } from '../../platform/mail/index.ts';

const texts = {
  en: {
    subject: 'Vorab can send mail',
    text: 'This is the test message that you asked for. Invitations, receipts and answers will go out the same way.',
  },
  de: {
    subject: 'Vorab kann E-Mails senden',
    text: 'Das ist die Testnachricht, um die Sie gebeten haben. Einladungen, Empfangsbestätigungen und Antworten gehen denselben Weg.',
  },
} as const;

/**
 * Hands a message to the mail server now, without the queue, and says what the server answered: the operator is the one who can
 * do something about it.
 */
export async function sendTestMail(
  { mailer, config }: Platform,
  to: string,
  language: 'en' | 'de',
): Promise<{ outcome: 'sent' | 'outbox' | 'failed'; answer: string | null }> {
  const { subject, text } = texts[language];
  const host = new URL(config.publicUrl).hostname;
  try {
    await mailer.send({
      messageId: `${newId()}@${host}`,
      to: { name: '', address: to },
      subject,
      text: `${text}\n\n${config.publicUrl}`,
      html: `<p>${text}</p><p>${config.publicUrl.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
    });
    return { outcome: mailer.outbox ? 'outbox' : 'sent', answer: null };
  } catch (error) {
    return { outcome: 'failed', answer: error instanceof MailError ? error.message.slice(0, 500) : null };
  }
}
