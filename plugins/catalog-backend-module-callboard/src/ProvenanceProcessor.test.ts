import { Entity } from '@backstage/catalog-model';
import { relationsOf } from './__testUtils__/relationsOf';
import { ProvenanceProcessor } from './ProvenanceProcessor';

const receipts = (template?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'receipts',
    annotations: template ? { 'backstage.io/source-template': template } : {},
  },
});

describe('ProvenanceProcessor', () => {
  it.each<[string | undefined, string[]]>([
    [
      'template:default/fastapi-service',
      [
        'component:default/receipts scaffoldedFrom template:default/fastapi-service',
        'template:default/fastapi-service scaffolderOf component:default/receipts',
      ],
    ],
    ['template:', []],
    [undefined, []],
  ])('relates what was made from %p', async (template, expected) => {
    expect(
      await relationsOf(ProvenanceProcessor.create(), receipts(template)),
    ).toEqual(expected);
  });
});
