import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, type Served, serve, startScript } from './vorab.ts';

const CACHE = join(import.meta.dirname, '../../.cache/bench');
const TUS = ['@tus/server@2.4.5', '@tus/file-store@2.1.1'];

/** @tus/server, the resumable upload that others build on. It never syncs. Fetched once, beside our packages and not among them. */
export async function startTus(folder: string): Promise<Served> {
  const modules = join(CACHE, 'node_modules');
  if (!existsSync(join(modules, '@tus/server'))) {
    mkdirSync(CACHE, { recursive: true });
    execFileSync('npm', [
      'install',
      '--prefix',
      CACHE,
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      ...TUS,
    ]);
  }
  return startScript(join(import.meta.dirname, 'tus-server.mjs'), folder, modules);
}

/** nginx keeping what is PUT (ngx_http_dav_module), one worker, no log. It never syncs. Null where there is none. */
export async function startNginx(folder: string): Promise<Served | null> {
  const nginx = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find((path) => existsSync(path));
  if (!nginx) return null;
  for (const name of ['files', 'body', 'x']) mkdirSync(join(folder, name), { recursive: true });
  const port = await freePort();
  const temporary = ['proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${join(folder, 'x')};`);
  const settings = `
    daemon off; worker_processes 1; pid ${join(folder, 'pid')}; error_log stderr error;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    events { worker_connections 2048; }
    http {
      access_log off; keepalive_timeout 72s; keepalive_requests 1000000; ${temporary.join(' ')}
      server {
        listen 127.0.0.1:${port}; root ${join(folder, 'files')}; client_body_temp_path ${join(folder, 'body')};
        client_max_body_size 64m; location / { dav_methods PUT; create_full_put_path on; }
        location = /ready { return 204; }
      }
    }`;
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, settings);
  const child = spawn(nginx, ['-c', file, '-p', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  return serve(child, `http://127.0.0.1:${port}`, '/ready');
}
