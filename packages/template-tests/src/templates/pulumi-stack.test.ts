import { readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  answersOf,
  expectBundle,
  expectClean,
  expectGolden,
  expectRefusals,
  PLAIN_ANSWERS,
  renderTemplate,
  runProgram,
  TEMPLATES,
} from '../index';

jest.setTimeout(180_000);

const FORM = {
  engine: ['postgres', 'mysql', 'redis'],
  size: ['small', 'medium', 'large'],
  storageGib: [50, 20, 16_384],
  region: ['eu-central-1', 'us-east-1'],
};

const MODULES = dirname(
  dirname(dirname(require.resolve('@pulumi/pulumi/package.json'))),
);

/** Compiles what was made and runs its own tests, with what this repository has installed in place of `npm install`. */
async function runTests(folder: string) {
  symlinkSync(MODULES, join(folder, 'node_modules'));
  const options = { cwd: folder };
  const compiled = await runProgram(
    process.execPath,
    [join(MODULES, 'typescript/bin/tsc'), '-p', '.'],
    options,
  );
  expect(compiled).toMatchObject({ code: 0, said: '' });
  return runProgram(
    process.execPath,
    ['--test', '--test-reporter=tap', 'bin/tests/*.test.js'],
    // A test of Node.js inside another runner would report to that one.
    { ...options, env: { PATH: process.env.PATH } },
  );
}

describe('pulumi-stack', () => {
  it.each(answersOf('pulumi-stack', FORM))(
    'of $name, $engine for tier $tier, passes all tools',
    async answers => {
      const rendered = await renderTemplate('pulumi-stack', answers);
      await expectBundle(rendered);
      await expectClean(rendered.path, [
        'amtool',
        'promtool',
        'shellcheck',
        'typescript',
      ]);
      // An engine that was not chosen is nowhere but in the table of all.
      const { engine } = answers;
      const sources = rendered.files
        .filter(file => /^src\/(engine\/|datastore|index)/.test(file))
        .map(rendered.read)
        .join('');
      expect(sources.includes('elasticache')).toBe(engine === 'redis');
      expect(sources.includes('aws/rds')).toBe(engine !== 'redis');
      expect(sources.includes('rds.force_ssl')).toBe(engine === 'postgres');
    },
  );

  it.each(['postgres', 'mysql', 'redis'])(
    'proves itself with mocks of AWS, for %s',
    async engine => {
      const { path } = await renderTemplate('pulumi-stack', {
        ...PLAIN_ANSWERS,
        engine,
      });
      const { code, said } = await runTests(path);
      expect({ code, failed: said.match(/^ *not ok .*$/gm) }).toEqual({
        code: 0,
        failed: null,
      });
      expect(Number(/^# pass (\d+)$/m.exec(said)?.[1])).toBeGreaterThan(25);
    },
  );

  it('means the same by a tier as the template for Terraform', () => {
    const [pulumi, terraform] = [
      'pulumi-stack/skeleton/src/tiers.json',
      'terraform-datastore/skeleton/modules/sizing/tiers.json',
    ].map(file => readFileSync(join(TEMPLATES, file), 'utf8'));
    expect(pulumi).toBe(terraform);
  });

  it('depends on exact versions, those that were tried', async () => {
    const { read } = await renderTemplate('pulumi-stack', PLAIN_ANSWERS);
    const { dependencies } = JSON.parse(read('package.json'));
    for (const [name, version] of Object.entries(dependencies)) {
      const installed = readFileSync(
        join(MODULES, name, 'package.json'),
        'utf8',
      );
      expect([name, version]).toEqual([name, JSON.parse(installed).version]);
    }
  });

  it('is what we agreed on', async () =>
    expectGolden(await renderTemplate('pulumi-stack', PLAIN_ANSWERS)));

  it('refuses what nobody may answer', () =>
    expectRefusals('pulumi-stack', PLAIN_ANSWERS));
});
