import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const hasPromtool =
  spawnSync('promtool', ['--version'], { stdio: 'ignore' }).status === 0;

if (!hasPromtool) {
  process.stderr.write(
    '\nSKIPPED: no promtool on this machine (apt-get install prometheus), the rule files are not proved\n\n',
  );
}

/** `describe` where this machine has Prometheus' promtool; otherwise skipped, aloud. */
export const describeWithPromtool = hasPromtool ? describe : describe.skip;

/** `passes`, or what promtool says against a rule file and its tests. */
export function askPromtool(files: { rules: string; tests: string }): {
  check: string;
  test: string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-rules-'));
  const ask = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('promtool', args, {
      cwd: folder,
      encoding: 'utf8',
    });
    return status === 0 ? 'passes' : `${stdout}${stderr}`;
  };
  try {
    writeFileSync(join(folder, 'callboard.rules.yaml'), files.rules);
    writeFileSync(join(folder, 'callboard.tests.yaml'), files.tests);
    return {
      check: ask('check', 'rules', 'callboard.rules.yaml'),
      test: ask('test', 'rules', 'callboard.tests.yaml'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
