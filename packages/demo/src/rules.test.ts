import { execFile } from 'node:child_process';
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  evaluatesPrometheusRules,
  generateRules,
  Indicator,
  parseOpenSlo,
  resolveSlo,
  SloDefinition,
} from '@callboard/backstage-plugin-slo-common';
import { describeWithPrometheus } from './__testUtils__/prometheus';

const root = resolve(__dirname, '../catalog');
const yaml = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.yaml'))
  .map(name => readFileSync(join(root, name), 'utf8'))
  .filter(text => /^apiVersion: openslo/m.test(text))
  .join('\n---\n');
const { documents } = parseOpenSlo(yaml);

const slos: SloDefinition[] = documents.flatMap(({ document }) =>
  document?.kind === 'SLO'
    ? resolveSlo({
        document,
        entityRef: `component:default/${document.spec.service}`,
        ownerRef: 'group:default/payments-core',
        lookup: (kind, name) =>
          documents.find(found => found.kind === kind && found.name === name),
      }).definition
    : [],
);

const sourceTypes = (indicator: Indicator | undefined) =>
  indicator?.kind === 'threshold'
    ? [indicator.metric.sourceType]
    : [indicator?.good, indicator?.bad, indicator?.total, indicator?.raw]
        .filter(query => query !== undefined)
        .map(query => query.sourceType);

const isOfPrometheus = ({ objectives }: SloDefinition) =>
  objectives.length > 0 &&
  objectives.every(
    ({ indicator }) =>
      indicator && sourceTypes(indicator).every(evaluatesPrometheusRules),
  );

const ofPrometheus = slos.filter(isOfPrometheus);

describeWithPrometheus('rule files of the demo company', () => {
  // Not in beforeAll, which concurrent tests do not wait for.
  const folder = mkdtempSync(join(tmpdir(), 'callboard-rules-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const promtool = (...args: string[]) =>
    new Promise<string>(settle => {
      execFile('promtool', args, { cwd: folder }, (error, stdout, stderr) =>
        settle(error ? `${stdout}${stderr}` : 'passes'),
      );
    });

  const generate = (definitions: SloDefinition[], name: string) => {
    const generated = generateRules(definitions, {
      baseUrl: 'http://localhost:3000',
      ruleFile: `${name}.rules.yaml`,
    });
    if ('problems' in generated) {
      throw new Error(JSON.stringify(generated.problems));
    }
    writeFileSync(join(folder, `${name}.rules.yaml`), generated.rules);
    writeFileSync(join(folder, `${name}.tests.yaml`), generated.tests);
    return generated;
  };

  it('are made for most of its SLOs', () => {
    expect(ofPrometheus.length).toBeGreaterThan(15);
  });

  it.concurrent.each(ofPrometheus.map(slo => [slo.ref, slo] as const))(
    '%s passes check and tests',
    async (ref, slo) => {
      const name = ref.replace(/\W+/g, '-');
      const { tests } = generate([slo], name);
      expect(tests).not.toContain('# slo:');
      const told = await Promise.all([
        promtool('check', 'rules', `${name}.rules.yaml`),
        promtool('test', 'rules', `${name}.tests.yaml`),
      ]);
      expect(told).toEqual(['passes', 'passes']);
    },
    120_000,
  );

  it('of all together pass the check', async () => {
    generate(ofPrometheus, 'all');
    expect(await promtool('check', 'rules', 'all.rules.yaml')).toBe('passes');
  });
});
