import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A process of this test; it is stopped after the tests of the file at the latest. */
export interface Child {
  /** What it said until now, both outputs together. */
  said(): string;
  /** Waits for the first line that fits, and answers its first group. */
  line(expression: RegExp): Promise<string>;
  /** Asks it to stop and waits; answers its exit code, or the signal that ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

const running = new Set<ChildProcess>();

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a program that stays. */
export function startChild(
  program: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Child {
  const child = spawn(program, args, options);
  running.add(child);
  let text = '';
  const waiting = new Set<() => void>();
  const hear = (part: Buffer) => {
    text += part;
    for (const look of waiting) look();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const closed = once(child, 'close').finally(() => running.delete(child));
  return {
    said: () => text,
    line: expression =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = expression.exec(text);
          if (!found) return;
          waiting.delete(look);
          resolve(found[1] ?? found[0]);
        };
        waiting.add(look);
        closed.then(
          () => reject(new Error(`${program} ended: ${text}`)),
          reject,
        );
        look();
      }),
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      await closed;
      return child.exitCode ?? child.signalCode ?? signal;
    },
  };
}
