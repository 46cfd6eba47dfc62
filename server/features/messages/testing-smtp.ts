import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

type Reply = { code: number; text: string } | 'accept' | 'hang-up';

/** A mail server that speaks real SMTP and answers each step as the test says; by default it takes everything. */
export interface ScriptedServer {
  readonly script: { readonly from: Reply[]; readonly rcpt: Reply[]; readonly data: Reply[] };
  readonly received: ParsedMail[];
  url(): string;
  listen(): Promise<void>;
  close(): Promise<void>;
  /** Forgets letters and script. */
  reset(): void;
}

export function scriptedServer(): ScriptedServer {
  const script = { from: [] as Reply[], rcpt: [] as Reply[], data: [] as Reply[] };
  const received: ParsedMail[] = [];
  const refusal = (reply: { code: number; text: string }) =>
    Object.assign(new Error(reply.text), { responseCode: reply.code });
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onMailFrom(_address, _session, done) {
      const reply = script.from.shift() ?? 'accept';
      done(typeof reply === 'object' ? refusal(reply) : null);
    },
    onRcptTo(_address, _session, done) {
      const reply = script.rcpt.shift() ?? 'accept';
      done(typeof reply === 'object' ? refusal(reply) : null);
    },
    onData(stream, session, done) {
      const reply = script.data.shift() ?? 'accept';
      simpleParser(stream).then((mail) => {
        if (typeof reply === 'object') return done(refusal(reply));
        received.push(mail);
        if (reply === 'accept') return done();
        // Taken, but the line breaks before the answer.
        for (const c of server.connections)
          if ((c as unknown as { session: { id: string } }).session.id === session.id)
            (c as unknown as { _socket: { destroy(): void } })._socket.destroy();
      }, done);
    },
  });
  server.on('error', () => {});
  return {
    script,
    received,
    url: () => `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    listen: () => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)),
    close: () => new Promise<void>((done) => server.close(() => done())),
    reset() {
      for (const list of [received, script.from, script.rcpt, script.data]) list.length = 0;
    },
  };
}
