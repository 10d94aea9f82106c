import { JsonObject } from '@backstage/types';
import { parse } from '@cdktf/hcl2json';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FakePrograms } from '../fakes';
import {
  answersOf,
  expectBundle,
  expectClean,
  expectGolden,
  expectRefusals,
  PLAIN_ANSWERS,
  renderOnce,
  renderTemplate,
} from '../index';
import { findProgram, runProgram } from '../tools/command';
import { skip } from '../tools/ToolResult';
import {
  failuresOf,
  outputsOf,
  READ_TABLE,
  readSizingModule,
} from '../terraform';

jest.setTimeout(120_000);

const FORM = {
  engine: ['postgres', 'mysql', 'redis'],
  size: ['small', 'medium', 'large'],
  storageGib: [50, 20, 16_384],
  region: ['eu-central-1', 'us-east-1'],
  vpcName: ['main', 'Payments / prod'],
};

describe('terraform-datastore', () => {
  it.each(answersOf('terraform-datastore', FORM))(
    'of $name, $engine for tier $tier, passes all tools',
    async answers => {
      const rendered = await renderTemplate('terraform-datastore', answers);
      await expectBundle(rendered);
      await expectClean(rendered.path, [
        'amtool',
        'hcl',
        'promtool',
        'shellcheck',
        'terraform',
      ]);
      // An engine that was not chosen is nowhere but in the table of all.
      const { engine } = answers;
      const sources = rendered.files
        .filter(file => /^(modules\/datastore|environments)\//.test(file))
        .map(rendered.read)
        .join('');
      expect(sources.includes('elasticache')).toBe(engine === 'redis');
      expect(sources.includes('aws_db_instance')).toBe(engine !== 'redis');
      expect(sources.includes('rds.force_ssl')).toBe(engine === 'postgres');
      expect(failuresOf(await readSizingModule(rendered))).toEqual([]);
    },
  );

  it('is what we agreed on', async () =>
    expectGolden(await renderTemplate('terraform-datastore', PLAIN_ANSWERS)));

  it('refuses what nobody may answer', () =>
    expectRefusals('terraform-datastore', PLAIN_ANSWERS));

  it.each([
    ['engine', 'oracle'],
    ['size', 'huge'],
    ['storageGib', 19],
    ['vpcName', 'x"\n}'],
    ['stateBucket', 'Not A Bucket'],
  ])('refuses %s = %j', async (key, value) => {
    const answers: JsonObject = { ...PLAIN_ANSWERS, [key]: value };
    await expect(
      renderTemplate('terraform-datastore', answers),
    ).rejects.toThrow();
  });
});

describe('its sizing', () => {
  const sizing = async () =>
    readSizingModule(await renderOnce('terraform-datastore', PLAIN_ANSWERS));

  it('is valid, and passes its own tests, for terraform itself', async () => {
    const program = findProgram('terraform');
    if (!program) {
      skip('terraform test', 'there is no terraform on this machine');
      return;
    }
    const { path } = await renderOnce('terraform-datastore', PLAIN_ANSWERS);
    // Without a provider there is nothing to download.
    const cwd = join(path, 'modules/sizing');
    for (const command of [
      ['init', '-backend=false'],
      ['validate'],
      ['test'],
    ]) {
      const { code, said } = await runProgram(
        program,
        [...command, '-no-color'],
        { cwd },
      );
      expect({ said, code }).toEqual({ said: expect.anything(), code: 0 });
    }
  });

  it('promises by tier, for every engine and size', async () => {
    const module = await sizing();
    expect(module.sources.locals[0].table).toBe(READ_TABLE);
    for (const engine of FORM.engine) {
      for (const size of FORM.size) {
        const [one, two, three, four] = ['1', '2', '3', '4'].map(tier =>
          outputsOf(module, { tier, engine, size }),
        );
        expect([one, two, three, four].map(tier => tier?.multi_az)).toEqual([
          true,
          true,
          false,
          false,
        ]);
        expect(
          [one, two, three, four].map(tier => tier?.deletion_protection),
        ).toEqual([true, true, true, false]);
        expect(
          [one, two, three, four].map(tier => tier?.backup_retention_days),
        ).toEqual([35, 14, 7, 3]);
        // Burstable classes are for tiers that can wait.
        for (const tier of [one, two]) {
          expect(tier?.class).not.toMatch(/\.t\d/);
        }
        expect(one?.point_in_time).toBe(engine !== 'redis');
        expect(one?.recovery_point_minutes).toBe(engine === 'redis' ? 1440 : 5);
      }
    }
  });

  it.each([
    ['deletionProtection', false],
    ['multiAz', false],
    ['backupRetentionDays', 1],
    ['sizes', { small: 'small' }],
  ])('fails its own test with another %s of tier 1', async (key, value) => {
    const module = await sizing();
    const table = JSON.parse(JSON.stringify(module.table));
    Object.assign(table.tiers['1'], { [key]: value });
    expect(failuresOf({ ...module, table })).not.toEqual([]);
  });

  it('gives the datastore everything it takes, and every window before the next', async () => {
    const rendered = await renderOnce('terraform-datastore', PLAIN_ANSWERS);
    const { variable } = await parse(
      'variables.tf',
      rendered.read('modules/datastore/variables.tf'),
    );
    const taken = [...String(variable.sizing[0].type).matchAll(/(\w+) *=/g)];
    const module = await readSizingModule(rendered);
    const outputs = outputsOf(module, { tier: '1', engine: 'mysql' });
    expect(taken.length).toBeGreaterThan(10);
    for (const [, name = ''] of taken) expect(outputs).toHaveProperty(name);
    // A backup that overlaps with maintenance is refused by RDS.
    expect(outputs).toMatchObject({
      backup_window: '00:30-01:30',
      maintenance_window: 'tue:02:00-tue:03:00',
    });
  });
});

describe('its scripts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'datastore-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const plan = (actions: string[], type = 'aws_db_instance') =>
    JSON.stringify({
      resource_changes: [
        { address: `module.x.${type}.this`, type, change: { actions } },
      ],
    });

  it.each([
    ['an update', plan(['update']), {}, 0],
    ['a replacement', plan(['delete', 'create']), {}, 1],
    ['a deletion', plan(['delete']), {}, 1],
    [
      'a deletion that two people want',
      plan(['delete']),
      { ALLOW_DESTROY: '1' },
      0,
    ],
    [
      'the end of an alarm',
      plan(['delete'], 'aws_cloudwatch_metric_alarm'),
      {},
      0,
    ],
  ])('plan %s', async (_what, json, env, code) => {
    const { path } = await renderOnce('terraform-datastore', PLAIN_ANSWERS);
    const fakes = FakePrograms.create(folder, {
      terraform: `[[ "$2" != show ]] || echo '${json}'`,
    });
    const ended = await fakes.run(
      join(path, 'scripts/plan.sh'),
      ['production'],
      env,
    );
    expect(ended.code).toBe(code);
    expect(ended.said.includes('would destroy data')).toBe(code === 1);
    expect(fakes.calls()[0]).toMatch(/-chdir=environments\/production init/);
  });

  it.each(FORM.engine)('restore %s beside the original', async engine => {
    const { path } = await renderOnce('terraform-datastore', {
      ...PLAIN_ANSWERS,
      engine,
    });
    const fakes = FakePrograms.create(folder, {
      terraform:
        '[[ "$4" == identifier ]] && echo refund-production || echo 30',
      aws: `case "$2" in
        describe-snapshots) echo automatic.1 ;;
        describe-cache-clusters | describe-db-instances) echo class subnets sg-1 parameters ;;
        describe-replication-groups) echo host ;;
      esac`,
      check: 'exit "$CHECK"',
    });
    const drill = join(path, 'scripts/restore-drill.sh');
    const env = { CHECK_COMMAND: 'check --rows', CHECK: '0' };
    const ended = await fakes.run(drill, ['production'], env);
    expect(ended.code).toBe(0);
    expect(ended.said).toMatch(/in [01] minutes; 30 are promised/);

    const calls = fakes.calls();
    const made = calls.findIndex(call => /restore-db|create-repl/.test(call));
    expect(calls[made]).toMatch(/refund-production-drill-\d{4}/);
    expect(calls.some(call => call.startsWith('check --rows '))).toBe(true);
    // What is removed is what was made, never the original.
    expect(calls.at(-1)).toMatch(
      / delete-[a-z-]+ --[a-z-]+ refund-production-drill-/,
    );

    const failed = await fakes.run(drill, ['production'], {
      ...env,
      CHECK: '1',
    });
    expect(failed.code).toBe(1);
    expect(fakes.calls().at(-1)).toMatch(/ delete-/);
    expect((await fakes.run(drill, ['elsewhere'], env)).code).toBe(1);
  });
});
