import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseOpenSlo } from '@callboard/backstage-plugin-slo-common';
import { parse } from 'yaml';

const root = resolve(__dirname, '../catalog');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const files = ['slos', 'monitoring', 'callboard'].flatMap(folder =>
  readdirSync(join(root, folder)).map(name => `${folder}/${name}`),
);
const INVALID = 'slos/reports-ready.yaml';

const ofKind = (kind: string) =>
  files.map(name => parse(read(name))).filter(doc => doc.kind === kind);
const namesOf = (kind: string) => ofKind(kind).map(doc => doc.metadata.name);

describe("the demo company's OpenSLO documents", () => {
  it.each(files.filter(name => name !== INVALID))('%s is valid', name => {
    const { documents, issues } = parseOpenSlo(read(name));
    expect(issues).toEqual([]);
    expect(documents).toHaveLength(1);
  });

  it('has one that breaks rules on purpose, each named by its path', () => {
    const { valid, issues } = parseOpenSlo(read(INVALID));
    expect(valid).toBe(false);
    expect(issues.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'spec.budgetingMethod',
        'spec.objectives[0].target',
      ]),
    );
  });

  it('speaks both versions', () => {
    const versions = new Set(ofKind('SLO').map(doc => doc.apiVersion));
    expect([...versions].sort()).toEqual(['openslo.com/v2alpha', 'openslo/v1']);
  });

  it('refers to what exists', () => {
    const components = readdirSync(join(root, 'components'));
    for (const { spec } of ofKind('SLO')) {
      const service: string = spec.service ?? spec.serviceRef;
      expect([...components, 'callboard.yaml']).toContain(`${service}.yaml`);
      expect(namesOf('SLI')).toEqual(
        expect.arrayContaining([spec.indicatorRef ?? []].flat()),
      );
      for (const { alertPolicyRef } of spec.alertPolicies ?? []) {
        expect(namesOf('AlertPolicy')).toContain(alertPolicyRef);
      }
    }
    for (const { spec } of ofKind('AlertPolicy')) {
      expect(namesOf('AlertCondition')).toContain(
        spec.conditions[0].conditionRef,
      );
      expect(namesOf('AlertNotificationTarget')).toContain(
        spec.notificationTargets[0].targetRef,
      );
    }
  });
});
