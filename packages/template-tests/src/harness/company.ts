import { Entity, DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import globby from 'globby';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { inRepository } from '../paths';

const CATALOG = inRepository('packages/demo/catalog');
const FOLDERS = ['org', 'systems', 'schedules', 'scorecards', 'components'];

/** Who runs the dry runs: the user that the test backend signs in. */
const USER: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'mock', namespace: DEFAULT_NAMESPACE },
  spec: { memberOf: ['payments-core'] },
  relations: [{ type: 'memberOf', targetRef: 'group:default/payments-core' }],
};

/** What stands in the catalog while templates are rendered: people, systems, schedules, scorecards and services of the demo company. */
export const company = (): Entity[] => [
  USER,
  ...FOLDERS.flatMap(folder =>
    globby
      .sync(`${folder}/**/*.yaml`, { cwd: CATALOG })
      .sort()
      .flatMap(file =>
        parseAllDocuments(readFileSync(resolve(CATALOG, file), 'utf8')),
      )
      .map((document): Entity => document.toJS())
      .map(entity => ({
        ...entity,
        metadata: { namespace: DEFAULT_NAMESPACE, ...entity.metadata },
      })),
  ),
];
