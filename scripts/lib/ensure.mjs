import { ensureModules } from './modules.mjs';
import { ensureNode } from './node.mjs';
import { ensureTools, TOOLS } from './tools.mjs';
import { inTurn } from './turn.mjs';
import { ensureWeb } from './web.mjs';

/**
 * Prepares a clone for what comes next; each step does nothing where it has been done before.
 *
 * @param {{ dev?: boolean, web?: boolean, tools?: 'start' | 'test' | 'long' }} wanted
 *   `dev`: packages for tests and checks too; `web`: built pages; `tools`: programs that npm doesn't bring
 * @returns {Promise<import('./node.mjs').Runtime>}
 */
export function ensure({ dev = false, web = false, tools }) {
  return inTurn(async () => {
    const runtime = await ensureNode();
    await ensureModules(runtime, { dev });
    if (tools === 'start') runtime.env = await ensureTools(runtime.env, [TOOLS.ffmpeg], { unpack: false });
    const { firefox, ...common } = TOOLS;
    if (tools === 'test' || tools === 'long')
      runtime.env = await ensureTools(runtime.env, Object.values(common), { unpack: true });
    // Apart from the others: a system that has no such package must not do without the rest.
    if (tools === 'long') runtime.env = await ensureTools(runtime.env, [firefox], { unpack: true });
    if (web) await ensureWeb(runtime);
    return runtime;
  });
}
