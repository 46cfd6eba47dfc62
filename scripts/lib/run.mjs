import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ROOT } from './paths.mjs';

/**
 * Runs a program and waits. Signals that reach us reach it; what it ends with is returned as a shell
 * would (128 + signal). A Ctrl-C in a terminal goes to both of us anyway, and is not doubled.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, quiet?: boolean, timeout?: number }} [options] `quiet` keeps its output back;
 *   `timeout` in milliseconds, after which it is ended
 * @returns {Promise<{ code: number, output: string, stdout: string }>} when quiet, `output` holds both streams
 */
export function run(command, args, { env = process.env, cwd = ROOT, quiet = false, timeout = 0 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    let output = '';
    let stdout = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (stream === child.stdout) stdout += text;
      });
    }
    const forward = (signal) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    // npm runs us in a shell that dies of a signal without passing it on: then our parent is gone.
    const parent = process.ppid;
    const orphaned = setInterval(() => {
      if (process.ppid === parent || process.env.npm_lifecycle_event === undefined) return;
      clearInterval(orphaned);
      child.kill('SIGTERM');
    }, 250);
    const clock = timeout > 0 ? setTimeout(() => child.kill('SIGKILL'), timeout) : undefined;
    const end = (code) => {
      clearTimeout(clock);
      clearInterval(orphaned);
      for (const signal of signals) process.off(signal, forward);
      resolve({ code, output, stdout });
    };
    child.once('error', (error) => {
      output += error.message;
      end(127);
    });
    child.once('close', (code, signal) => {
      end(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** Like `run`, quietly; returns what the program wrote to its standard output, fails with all its words. */
export async function demand(command, args, options = {}) {
  const { code, output, stdout } = await run(command, args, { quiet: true, ...options });
  if (code !== 0)
    throw new Error(
      `${command} ${args.join(' ')} failed (${code}):\n${output.trim().split('\n').slice(-25).join('\n')}`,
    );
  return stdout;
}
