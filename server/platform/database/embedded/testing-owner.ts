// Run by tests as a process of its own: owns the data folder it is given until its standard input ends.
import { startEmbeddedPostgres } from './start.ts';
import { recordedLog } from './testing.ts';

const log = recordedLog();
try {
  const server = await startEmbeddedPostgres({ dataDir: process.argv[2] ?? '', log });
  server.announce('http://127.0.0.1:3999');
  // Leaves without stopping its server, as an error at start would.
  process.once('SIGUSR2', () => process.exit(3));
  const { pid, connection } = server;
  process.stdout.write(`${JSON.stringify({ pid, connection, messages: log.messages })}\n`);
  process.stdin.resume().once('end', () => void server.stop().then(() => process.exit(0)));
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: String(error) })}\n`);
}
