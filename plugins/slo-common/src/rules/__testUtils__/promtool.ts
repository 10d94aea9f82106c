import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

const hasPromtool =
  spawnSync('promtool', ['--version'], { stdio: 'ignore' }).status === 0;

if (!hasPromtool) {
  process.stderr.write(
    '\nSKIPPED: no promtool on this machine (apt-get install prometheus), the rule files are not proved\n\n',
  );
}

/** `describe` where this machine has Prometheus' promtool; otherwise skipped, aloud. */
export const describeWithPromtool = hasPromtool ? describe : describe.skip;

/** A rule file and its tests, which name it `callboard.rules.yaml`. */
interface Files {
  rules: string;
  tests: string;
}

/** `passes`, or what promtool says against a rule file and its tests. */
export async function askPromtool(
  files: Files,
): Promise<{ check: string; test: string }> {
  return inFolder(async folder => {
    writeFileSync(join(folder, 'callboard.rules.yaml'), files.rules);
    writeFileSync(join(folder, 'callboard.tests.yaml'), files.tests);
    const [check, test] = await Promise.all([
      promtool(folder, 'check', 'rules', 'callboard.rules.yaml'),
      promtool(folder, 'test', 'rules', 'callboard.tests.yaml'),
    ]);
    return { check, test };
  });
}

/** As many processes as there are processors on small machines; more of them only wait for each other. */
const PROCESSES = 2;

/** Which of many pairs of files pass their tests, by position: one process takes many, because starting one takes long. */
export async function whichPass(all: Files[]): Promise<boolean[]> {
  return inFolder(async folder => {
    const names = all.map(({ rules, tests }, index) => {
      writeFileSync(join(folder, `${index}.rules.yaml`), rules);
      const suite = { ...parse(tests), rule_files: [`${index}.rules.yaml`] };
      writeFileSync(join(folder, `${index}.tests.yaml`), stringify(suite));
      return `${index}.tests.yaml`;
    });
    const passed = new Set<string>();
    const shares = Array.from({ length: PROCESSES }, (_, share) =>
      names.filter((_name, index) => index % PROCESSES === share),
    );
    await Promise.all(
      shares
        .filter(share => share.length > 0)
        .map(async share => {
          const told = await output(folder, 'test', 'rules', ...share);
          for (const [, name = ''] of told.text.matchAll(
            /^Unit Testing: +(\S+)\n +SUCCESS/gm,
          )) {
            passed.add(name);
          }
        }),
    );
    return names.map(name => passed.has(name));
  });
}

async function promtool(folder: string, ...args: string[]): Promise<string> {
  const { failed, text } = await output(folder, ...args);
  return failed ? text : 'passes';
}

function output(
  cwd: string,
  ...args: string[]
): Promise<{ failed: boolean; text: string }> {
  const maxBuffer = 64 * 1024 * 1024;
  return new Promise(resolve => {
    execFile('promtool', args, { cwd, maxBuffer }, (error, stdout, stderr) =>
      resolve({ failed: error !== null, text: stdout + stderr }),
    );
  });
}

async function inFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-rules-'));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
