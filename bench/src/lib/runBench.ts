import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PolicyMode } from './policy';

/** Runs a benchmark and ends the process with it, whatever it left open. */
export function runBench(main: () => Promise<void>): void {
  process.env.NODE_ENV = 'development';
  main().then(
    () => process.exit(0),
    error => {
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
      process.exit(1);
    },
  );
}

/** Measures under an allowing policy, then under a conditional one, each in a folder of its own. */
export async function underEachPolicy(
  measure: (mode: PolicyMode, folder: string) => Promise<void>,
): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'callboard-bench-'));
  try {
    for (const mode of ['allow', 'conditional'] as const) {
      await measure(mode, join(root, mode));
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
