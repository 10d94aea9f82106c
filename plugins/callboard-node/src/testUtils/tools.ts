import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * Whether this machine has programs that a test needs; where it has not, says aloud what is not proved then.
 *
 * @param unproved - for example `that a firing alert is shown`
 * @public
 */
export function hasTools(tools: readonly string[], unproved: string): boolean {
  const missing = tools.filter(
    tool => spawnSync(tool, ['--version'], { stdio: 'ignore' }).status !== 0,
  );
  if (missing.length > 0) {
    process.stderr.write(
      `\nSKIPPED: no ${missing.join(
        ', ',
      )} on this machine (apt-get install), not proved: ${unproved}\n\n`,
    );
  }
  return missing.length === 0;
}

/** A port of this machine that nobody listens on. @public */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise(resolve => {
    server.close(resolve);
  });
  if (address === null || typeof address === 'string') {
    throw new Error('There is no free port');
  }
  return address.port;
}

/** A program that answers HTTP. @public */
export interface ToolOptions {
  command: string;
  /** On which port of loopback it listens; a free one where it is left out. */
  port?: number;
  /** Files in a folder of its own, by their path in it. */
  files: Record<string, string>;
  /** Its arguments, given that folder. */
  args: (at: { port: number; folder: string }) => string[];
  /** Path that answers 200 once it is ready, for example `/-/ready`. */
  ready: string;
}

/** Starts a program of this machine and waits until it is ready. @public */
export async function startTool(
  options: ToolOptions,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const { command, files, args, ready } = options;
  const folder = await mkdtemp(join(tmpdir(), `callboard-${command}-`));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const port = options.port ?? (await freePort());
  const child = spawn(command, args({ port, folder }), {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 150; tries += 1) {
    const answer = await fetch(`${url}${ready}`).catch(() => undefined);
    if (answer?.ok) return { url, stop };
    await setTimeout(200);
  }
  await stop();
  throw new Error(`${command} did not become ready`);
}
