import { Entity } from '@backstage/catalog-model';
import { templateDriftOf } from './templateDrift';

const made = (version: string | undefined, from = 'python'): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'checkout',
    annotations: {
      ...(from && { 'backstage.io/source-template': from }),
      ...(version && { 'backstage.io/template-version': version }),
    },
  },
});

const template = (version?: string): Entity => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'python',
    annotations: version ? { 'backstage.io/template-version': version } : {},
  },
});

describe('templateDriftOf', () => {
  it.each<[string, string, string, string, number]>([
    ['1.9.0', '1.10.0', 'behind', 'minor', 1],
    ['1.7.2', '1.10.0', 'behind', 'minor', 3],
    ['1.9.9', '3.0.0', 'behind', 'major', 2],
    ['1.9.0', '1.9.12', 'behind', 'patch', 12],
    ['v1.9.0', '1.10.0', 'behind', 'minor', 1],
    ['1.0.0-rc.1', '1.0.0-rc.2', 'behind', 'pre-release', 1],
    ['1.0.0-rc.1', '1.0.0', 'behind', 'major', 1],
    ['2.0.0', '1.10.0', 'ahead', 'major', 1],
    ['10.0.0', '9.0.0', 'ahead', 'major', 1],
  ])('%s beside %s is %s by a %s', (version, newest, state, part, steps) => {
    expect(templateDriftOf(made(version), template(newest))).toEqual({
      state,
      version,
      newest,
      part,
      steps,
    });
  });

  it.each([
    ['1.10.0', '1.10.0'],
    ['1.10.0+build.2', '1.10.0'],
  ])('%s is as new as %s', (version, newest) => {
    expect(templateDriftOf(made(version), template(newest))).toEqual({
      state: 'current',
      version,
      newest,
    });
  });

  it.each<[Entity, Entity | undefined, RegExp]>([
    [made('1.0.0', ''), undefined, /which template/],
    [made('1.0.0', 'template:'), template('1.0.0'), /which template/],
    [made(undefined), template('1.0.0'), /version of its template/],
    [made('1.0.0'), undefined, /^template:default\/python is not in/],
    [made('1.0.0'), template(), /^template:default\/python says no version/],
    [made('1.0'), template('1.0.0'), /semantic version.*"1.0"$/],
    [made('1.0.0'), template('newest'), /semantic version.*"newest"$/],
  ])('says why it cannot tell', (entity, source, reason) => {
    expect(templateDriftOf(entity, source)).toMatchObject({
      state: 'unknown',
      reason: expect.stringMatching(reason),
    });
  });
});
