import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { newId } from '../ids.ts';

/** One message, rendered. `messageId` is stable over retries, so that a repeated one can be told. */
export interface Letter {
  readonly messageId: string;
  readonly to: { name: string; address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly replyTo?: { name: string; address: string } | undefined;
  /** Who writes, as the inbox shows it; the address stays the one that the server may send from. Default: as configured. */
  readonly fromName?: string;
  /** The message that this one belongs to (RFC 5322, 3.6.4). */
  readonly inReplyTo?: string | null;
  /** False where a person wrote it to this one person; else programs are told not to answer (RFC 3834). Default: true. */
  readonly automatic?: boolean;
}
export interface OutboxEntry {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly at: string;
}

/** `uncertain`: the line broke after the message was handed over, so it may have arrived. */
export class MailError extends Error {
  readonly kind: 'rejected' | 'retry' | 'uncertain';
  readonly responseCode: number | null;
  constructor(kind: MailError['kind'], responseCode: number | null, message: string) {
    super(message);
    this.kind = kind;
    this.responseCode = responseCode;
  }
}

/** Who is to be forgotten: by what they are called now, and by the mails about them, which may call them otherwise. */
export interface Forgotten {
  readonly address: string | null;
  readonly name: string | null;
  readonly messageIds: readonly string[];
}

export interface Mailer {
  /** @throws MailError */
  send(letter: Letter): Promise<void>;
  /** Messages of the outbox, newest first; null where SMTP is configured. */
  outbox: ((limit: number) => Promise<OutboxEntry[]>) | null;
  /** Removes what waits here and mentions this person, for good. What was handed to an SMTP server is out of reach. */
  forget(person: Forgotten): Promise<void>;
  close(): void;
}

// A conversation that stands still is over long before whoever claimed the mail is taken for dead. Milliseconds.
const patience = { dnsTimeout: 10_000, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/** Name and address as one writes them: `Vorab <vorab@example.org>`, or the address alone. */
function mailbox(text: string): { name: string; address: string } {
  const match = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(text);
  return match ? { name: match[1] ?? '', address: match[2]?.trim() ?? '' } : { name: '', address: text.trim() };
}

/** @param smtpUrl `smtp://user:password@host:port`; requires TLS where the server offers it */
export function smtpMailer(smtpUrl: string, from: string): Mailer {
  const transport = nodemailer.createTransport({ url: smtpUrl, ...patience });
  const sender = mailbox(from);
  // A broken line is reported alike wherever it breaks. Only once the whole message has left may the server have taken it.
  const gone = new Set<string>();
  transport.use('stream', (mail, done) => {
    mail.message.processFunc((stream) => stream.once('end', () => gone.add(mail.data.messageId ?? '')));
    done();
  });
  return {
    async send(letter) {
      const messageId = `<${letter.messageId}>`;
      try {
        await transport.sendMail({
          messageId,
          from: { name: letter.fromName || sender.name, address: sender.address },
          to: letter.to,
          ...(letter.replyTo && { replyTo: letter.replyTo }),
          ...(letter.inReplyTo && { inReplyTo: `<${letter.inReplyTo}>`, references: `<${letter.inReplyTo}>` }),
          subject: letter.subject,
          text: letter.text,
          html: letter.html,
          headers: letter.automatic === false ? {} : { 'Auto-Submitted': 'auto-generated' },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
      } catch (error) {
        const e = error as { responseCode?: number; command?: string; message?: string };
        const code = e.responseCode ?? null;
        // A wrong password or a sender that is not allowed is the operator's to put right: the address is not to blame.
        const refused = code !== null && code >= 500 && (e.command === 'RCPT TO' || e.command === 'DATA');
        const kind = refused ? 'rejected' : code === null && gone.has(messageId) ? 'uncertain' : 'retry';
        throw new MailError(kind, code, e.message ?? 'mail failed');
      } finally {
        gone.delete(messageId);
      }
    },
    outbox: null,
    forget: async () => {},
    close: () => transport.close(),
  };
}

/** With no SMTP server, messages become files that only this machine's operator can read, on the outbox page. */
export function outboxMailer(folder: string): Mailer {
  return {
    async send(letter) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const id = newId();
      const entry: OutboxEntry & { messageId: string } = {
        id,
        messageId: letter.messageId,
        to: letter.to.name ? `${letter.to.name} <${letter.to.address}>` : letter.to.address,
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        at: new Date().toISOString(),
      };
      const temporary = join(folder, `.${id}`);
      const file = await open(temporary, 'wx', 0o600);
      try {
        await file.writeFile(JSON.stringify(entry));
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, join(folder, `${id}.json`));
    },
    async outbox(limit) {
      const names = await readdir(folder).catch(() => [] as string[]);
      const newest = names
        .filter((n) => n.endsWith('.json'))
        .sort()
        .reverse()
        .slice(0, limit);
      return Promise.all(newest.map(async (n) => JSON.parse(await readFile(join(folder, n), 'utf8')) as OutboxEntry));
    },
    async forget(person) {
      const mentions = mentionsOf(person);
      // What a killed process left half-written begins with a dot, and counts.
      const names = await readdir(folder).catch(() => [] as string[]);
      for (const name of names) {
        const text = await readFile(join(folder, name), 'utf8').catch(() => '');
        if (mentions(text) || person.messageIds.some((id) => text.includes(id)))
          await rm(join(folder, name), { force: true });
      }
    },
    close() {},
  };
}

const htmlEscapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (c) => htmlEscapes[c] ?? c);

/** Whether a stored message has the address in it, or the whole name between other characters than letters and digits. */
function mentionsOf(person: Pick<Forgotten, 'address' | 'name'>): (text: string) => boolean {
  const parts = [person.address, person.name].filter((part) => part !== null && part.trim() !== '');
  const forms = parts.flatMap((part) => [part, escaped(part ?? '')]).map((part) => JSON.stringify(part).slice(1, -1));
  if (forms.length === 0) return () => false;
  const any = [...new Set(forms)].map((f) => f.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  // A line break in JSON ends in the letter n, so that one is no neighbour.
  const pattern = new RegExp(`(?:^|[^\\p{L}\\p{N}]|\\\\n)(?:${any})(?![\\p{L}\\p{N}])`, 'iu');
  return (text) => pattern.test(text);
}
