import { Entity } from '@backstage/catalog-model';
import { readCallboardDocument } from './readCallboardDocument';

const scorecard = (spec: object): Entity => ({
  apiVersion: 'callboard.dev/v1alpha1',
  kind: 'Scorecard',
  metadata: { name: 'ready', namespace: 'pay', uid: 'u', etag: 'e' },
  spec: {
    owner: 'core',
    levels: ['bronze'],
    checks: [
      {
        id: 'a',
        title: 'A',
        level: 'bronze',
        expression: 'slo.count > 0',
        fix: { text: 'Do it.', template: 'template:default/nowhere' },
      },
    ],
    ...spec,
  },
  relations: [{ type: 'ownedBy', targetRef: 'group:pay/core' }],
});

describe('a scorecard in the catalog', () => {
  it('names its owner, and not what its checks would lead to', () => {
    expect(readCallboardDocument(scorecard({}))).toEqual({
      issues: [],
      references: [
        {
          ref: 'group:pay/core',
          path: 'spec.owner',
          relation: { type: 'ownedBy', counterpart: 'ownerOf' },
        },
      ],
    });
  });

  it('has an owner, who mends it, also where a rule is broken', () => {
    const document = readCallboardDocument(scorecard({ checks: [] }));
    expect(document?.issues).toMatchObject([
      { path: 'spec.checks', severity: 'error' },
    ]);
    expect(document?.references).toHaveLength(1);
  });

  it('may have a level that no check is of, with a warning', () => {
    const document = readCallboardDocument(
      scorecard({ levels: ['bronze', 'gold'] }),
    );
    expect(document?.issues).toMatchObject([
      {
        path: 'spec.levels[1]',
        code: 'level-without-checks',
        severity: 'lint',
      },
    ]);
  });
});
