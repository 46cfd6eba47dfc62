import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { until } from './wait.ts';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A real SMTP server that keeps what it is given. */
export interface PostOffice {
  readonly url: string;
  readonly letters: readonly Letter[];
  /** The newest letter to somebody, as soon as there is one whose subject fits. */
  letterTo(address: string, subject?: RegExp): Promise<Letter>;
  close(): Promise<void>;
}

export async function openPostOffice(): Promise<PostOffice> {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
      simpleParser(stream).then((mail) => {
        letters.push(letterOf(to, mail));
        done();
      }, done);
    },
  });
  await new Promise<void>((ready, fail) => server.once('error', fail).listen(0, '127.0.0.1', ready));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the post office has no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    letters,
    letterTo: (who, subject = /./) =>
      until(`a letter to ${who}`, 30, () =>
        letters.findLast((letter) => letter.to.includes(who) && subject.test(letter.subject)),
      ),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

function letterOf(to: string, mail: ParsedMail): Letter {
  return { to, subject: mail.subject ?? '', text: mail.text ?? '', html: mail.html || '' };
}

/** The link a reader would press: the button's in the HTML, which must stand in the plain text as well. */
export function linkIn(letter: Letter, path: RegExp): string {
  const links = [...letter.html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '');
  const link = links.find((href) => path.test(href));
  if (!link) throw new Error(`no link like ${path} in “${letter.subject}”: ${links.join(' ')}`);
  if (!letter.text.includes(link)) throw new Error(`the plain text of “${letter.subject}” lacks ${link}`);
  return link;
}
