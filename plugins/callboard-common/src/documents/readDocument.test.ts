import { Entity } from '@backstage/catalog-model';
import { z } from 'zod';
import { entityRef } from './entityRef';
import { readDocument } from './readDocument';
import { optional, requiredText } from './rules';
import { strictMap } from './strictMap';

const schema = (namespace: string) =>
  strictMap({
    owner: entityRef('Group', namespace),
    label: optional(requiredText),
  });

const document = (spec: unknown, more: object = {}): Entity => {
  const entity = {
    apiVersion: 'callboard.dev/v1alpha1',
    kind: 'Sample',
    metadata: { name: 'a', namespace: 'money' },
    spec,
    ...more,
  };
  return entity as Entity;
};

const read = (entity: Entity) =>
  readDocument(entity, schema, (spec, about) => ({ ...spec, ...about }));

describe('readDocument', () => {
  it('reads refs in the namespace of the document, in the spelling of the catalog', () => {
    expect(read(document({ owner: 'Ledger', label: null }))).toEqual({
      ref: 'sample:money/a',
      document: {
        ref: 'sample:money/a',
        title: 'a',
        owner: 'group:money/ledger',
        label: undefined,
      },
      issues: [],
    });
  });

  it('lets what the catalog adds stand', () => {
    const entity = document({ owner: 'x' }, { relations: [], status: {} });
    expect(read(entity).issues).toEqual([]);
  });

  it.each<[string, unknown, object]>([
    ['no spec', undefined, { path: 'spec', code: 'required' }],
    [
      'a text that is no ref',
      { owner: 'a:b:c' },
      {
        path: 'spec.owner',
        code: 'invalid-entity-ref',
        message:
          'expected an entity ref such as group:default/name, found "a:b:c"',
      },
    ],
    [
      'a misspelt key, and what was probably meant',
      { owner: 'x', labl: 'y' },
      {
        path: 'spec.labl',
        code: 'unknown-key',
        message: 'expected a known key, did you mean label?, found "labl"',
      },
    ],
    [
      'a key like no other, and those there are',
      { owner: 'x', frequency: 1 },
      {
        code: 'unknown-key',
        message: 'expected one of owner, label, found "frequency"',
      },
    ],
  ])('reports %s', (_, spec, expected) => {
    const { document: found, issues } = read(document(spec));
    expect(found).toBeUndefined();
    expect(issues).toEqual([
      expect.objectContaining({
        document: 0,
        severity: 'error',
        ...expected,
      }),
    ]);
  });

  it('reports unknown keys together with wrong values', () => {
    const { issues } = read(document({ owner: 3, extra: 1 }));
    expect(issues.map(({ code }) => code).sort()).toEqual([
      'unknown-key',
      'wrong-type',
    ]);
  });

  it('takes a schema that is strict by itself', () => {
    const strict = () => z.strictObject({ owner: z.string() });
    const entity = document({ owner: 'x', other: 1 });
    const { issues } = readDocument(entity, strict, spec => spec);
    expect(issues).toMatchObject([
      {
        path: 'spec.other',
        message: 'expected only known keys here, found "other"',
      },
    ]);
  });
});
