/** @tus/server with its file store, as its readme starts it. `node bench/lib/tus-server.mjs <port> <folder> <node_modules>` */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [port, folder = '', modules = ''] = process.argv.slice(2);
const found = createRequire(join(modules, 'x.js'));
const load = (/** @type {string} */ name) => import(pathToFileURL(found.resolve(name)).href);
const { Server } = await load('@tus/server');
const { FileStore } = await load('@tus/file-store');

mkdirSync(folder, { recursive: true });
const server = new Server({ path: '/files', datastore: new FileStore({ directory: folder }) }).listen({
  host: '127.0.0.1',
  port: Number(port),
});
server.keepAliveTimeout = 72_000;
process.on('SIGTERM', () => process.exit(0));
