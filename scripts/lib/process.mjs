import { spawn } from 'node:child_process';

/**
 * Runs a command with this process's terminal, passes on the signals that ask it to stop, and waits for its end.
 * @returns {Promise<number>} the exit code; 1 when a signal ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const forward = signal => child.kill(signal);
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    child.on('error', reject);
    child.on('close', code => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a command without a terminal, so that several may run at once, and keeps what it says.
 * @returns {Promise<{code: number, output: string}>}
 */
export async function runQuietly(command, args, options = {}) {
  const said = [];
  const code = await new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    });
    child.stdout.on('data', text => said.push(text));
    child.stderr.on('data', text => said.push(text));
    child.on('error', reject);
    child.on('close', result => resolve(result ?? 1));
  });
  return { code, output: Buffer.concat(said).toString() };
}
