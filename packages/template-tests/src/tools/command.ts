import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian has HAProxy where only root looks, and its Python modules belong to its own Python. */
const PLACES = ['/usr/sbin', '/usr/local/sbin'];

const isRunnable = (path: string) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Path of a program on this machine, or undefined. */
export const findProgram = (name: string): string | undefined =>
  [...(process.env.PATH ?? '').split(delimiter), ...PLACES]
    .map(folder => join(folder, name))
    .find(isRunnable);

/** How a program ended and what it said. */
export interface Ended {
  code: number;
  /** Both outputs together. */
  said: string;
  /** Its standard output alone. */
  output: string;
}

/** Runs a program to its end; `input` goes to its standard input. */
export function runProgram(
  program: string,
  args: string[],
  options: { cwd?: string; input?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  const { cwd, input = '', env = process.env } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env });
    const said: Buffer[] = [];
    const output: Buffer[] = [];
    child.stdout.on('data', text => {
      said.push(text);
      output.push(text);
    });
    child.stderr.on('data', text => said.push(text));
    child.on('error', reject);
    child.on('close', code =>
      resolve({
        code: code ?? 1,
        said: Buffer.concat(said).toString(),
        output: Buffer.concat(output).toString(),
      }),
    );
    // A program that does not read its input may be gone before all is written.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
