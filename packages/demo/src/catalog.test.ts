import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { parse, parseAllDocuments } from 'yaml';
import { personas } from './personas';
import { shapes } from './samples';

const packageRoot = resolve(__dirname, '..');
const catalogRoot = join(packageRoot, 'catalog');

function documentsUnder(directory: string): Array<[string, Entity]> {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.yaml'))
    .map(name => join(directory, name))
    .map(path => [
      relative(packageRoot, path),
      parse(readFileSync(path, 'utf8')),
    ]);
}

const demo = documentsUnder(catalogRoot);
const own: Entity[] = parseAllDocuments(
  readFileSync(resolve(packageRoot, '../../catalog-info.yaml'), 'utf8'),
).map(document => document.toJS());
const entities = [...demo.map(([, entity]) => entity), ...own];
const refs = new Set(
  entities.map(({ kind, metadata: { name } }) =>
    `${kind}:default/${name}`.toLowerCase(),
  ),
);

function refsIn(spec: Record<string, unknown>): string[] {
  const kinds = {
    owner: 'group',
    domain: 'domain',
    system: 'system',
    parent: 'group',
    memberOf: 'group',
    providesApis: 'api',
    consumesApis: 'api',
    dependsOn: 'component',
  };
  return Object.entries(kinds).flatMap(([field, defaultKind]) =>
    [spec[field] ?? []].flat().map(ref => {
      const { kind, namespace, name } = parseEntityRef(String(ref), {
        defaultKind,
        defaultNamespace: 'default',
      });
      return `${kind}:${namespace}/${name}`.toLowerCase();
    }),
  );
}

describe('the demo catalog', () => {
  it('is a company of the size promised', () => {
    const count = (kind: string, type?: string) =>
      demo.filter(
        ([, entity]) =>
          entity.kind === kind && (!type || entity.spec?.type === type),
      ).length;
    expect(count('Component')).toBeGreaterThanOrEqual(15);
    expect(count('User')).toBeGreaterThanOrEqual(20);
    expect(count('Group', 'team')).toBeGreaterThanOrEqual(5);
    expect(count('SLO')).toBeGreaterThanOrEqual(15);
  });

  it('names nothing twice', () => {
    expect(refs.size).toBe(entities.length);
  });

  it.each(demo)('%s refers to what exists', (_path, entity) => {
    expect(refsIn(entity.spec ?? {}).filter(ref => !refs.has(ref))).toEqual([]);
  });

  it('gives every component a tier', () => {
    const tiers = demo
      .filter(([, entity]) => entity.kind === 'Component')
      .map(([, entity]) => entity.metadata.labels?.['callboard.dev/tier']);
    expect(tiers.every(tier => /^[1-4]$/.test(tier ?? ''))).toBe(true);
  });

  it('gives every user an e-mail address of their own', () => {
    const profiles = demo
      .filter(([, entity]) => entity.kind === 'User')
      .map(([, entity]) => JSON.stringify(entity.spec?.profile));
    expect(profiles.every(p => p.includes('@fernway.example'))).toBe(true);
    expect(new Set(profiles).size).toBe(profiles.length);
  });

  it('knows every persona, with the same groups', () => {
    for (const { userEntityRef, groupRefs } of personas) {
      const user = entities.find(
        ({ kind, metadata }) =>
          `${kind}:default/${metadata.name}`.toLowerCase() === userEntityRef,
      );
      expect(refsIn(user?.spec ?? {})).toEqual(groupRefs);
    }
  });

  it('shapes traffic only of SLOs there are, never of the portal', () => {
    for (const slo of Object.keys(shapes)) {
      expect(refs).toContain(slo);
      expect(slo).not.toMatch(/callboard/);
    }
  });

  it('has one file that cannot be read, on purpose', () => {
    const path = join(packageRoot, 'catalog-broken/unreadable-slo.yaml.broken');
    const [document] = parseAllDocuments(readFileSync(path, 'utf8'));
    expect(document?.errors.length).toBeGreaterThan(0);
  });
});
