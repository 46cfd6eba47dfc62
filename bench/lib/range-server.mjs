/** One file, with byte ranges and nothing else. `node bench/lib/range-server.mjs <port> <file> <type>` */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';

const [port, file = '', type = ''] = process.argv.slice(2);
createServer((request, response) => {
  if (request.url !== '/film') return void response.end();
  const { size } = statSync(file);
  const [, from, to] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '') ?? [];
  const start = Number(from ?? 0);
  const end = to ? Math.min(Number(to), size - 1) : size - 1;
  response.writeHead(from === undefined ? 200 : 206, {
    'content-type': type,
    'accept-ranges': 'bytes',
    'content-length': end - start + 1,
    'cross-origin-resource-policy': 'cross-origin',
    ...(from !== undefined && { 'content-range': `bytes ${start}-${end}/${size}` }),
  });
  createReadStream(file, { start, end }).pipe(response);
}).listen(Number(port), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
