import { Entity } from '@backstage/catalog-model';
import { AlphaEntity } from '@backstage/catalog-model/alpha';
import {
  catalogDeclaration,
  catalogFactsOf,
  CatalogContext,
} from '@callboard/backstage-plugin-scorecards-common';
import { FactProviders } from '../FactProviders';
import { conformFacts } from '../conformFacts';
import { CatalogFactProvider } from './CatalogFactProvider';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const PAYMENTS = 'group:default/payments';

const bare: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'bare' },
};
const full: AlphaEntity = {
  ...bare,
  metadata: {
    name: 'checkout',
    namespace: 'shop',
    description: '  Takes the money. 💶 ',
    labels: { 'callboard.dev/tier': '1' },
    annotations: {
      'backstage.io/techdocs-ref': 'dir:.',
      'backstage.io/source-location': 'url:https://git.example.net/checkout/',
      'callboard.dev/created-at': '2020-05-01T00:00:00Z',
    },
    tags: ['python'],
    links: [
      { url: 'https://x.example.net', title: 'Dashboard', type: 'dashboard' },
      { url: 'https://y.example.net' },
    ],
  },
  spec: { type: 'service', lifecycle: 'production' },
  relations: [
    { type: 'ownedBy', targetRef: PAYMENTS },
    { type: 'dependsOn', targetRef: 'resource:default/db' },
    { type: 'dependsOn', targetRef: 'resource:default/cache' },
    { type: 'dependencyOf', targetRef: 'component:default/web' },
    { type: 'providesApi', targetRef: 'api:default/pay' },
    { type: 'consumesApi', targetRef: 'api:default/fraud' },
  ],
  status: {
    items: [
      { type: 't', level: 'error', message: 'broken' },
      { type: 't', level: 'warning', message: 'odd' },
    ],
  },
};

const context: CatalogContext = {
  kind: 'component',
  title: 'Checkout',
  type: 'service',
  tier: '1',
  ownerRef: PAYMENTS,
  systemRef: 'system:default/pay',
  domainRef: 'domain:default/money',
  foundAt: '2026-02-19T13:00:00.000Z',
  groups: new Set([PAYMENTS]),
};

describe('catalogFactsOf', () => {
  it('is what is declared', () => {
    const { values, wrong } = conformFacts(
      catalogDeclaration,
      catalogFactsOf(full, context, NOW),
    );
    expect(wrong).toEqual([]);
    expect(values).toEqual({
      kind: 'component',
      ref: 'component:shop/checkout',
      name: 'checkout',
      title: 'Checkout',
      type: 'service',
      lifecycle: 'production',
      tier: '1',
      hasOwner: true,
      owner: PAYMENTS,
      ownerExists: true,
      hasDescription: true,
      descriptionLength: 18,
      links: 2,
      linkTitles: ['Dashboard'],
      linkTypes: ['dashboard'],
      linkUrls: ['https://x.example.net', 'https://y.example.net'],
      tags: ['python'],
      labels: full.metadata.labels,
      annotations: full.metadata.annotations,
      system: 'system:default/pay',
      domain: 'domain:default/money',
      relationsCount: 6,
      dependsOn: 2,
      dependencyOf: 1,
      providesApis: 1,
      consumesApis: 1,
      hasTechDocs: true,
      sourceLocation: 'url:https://git.example.net/checkout/',
      createdAt: '2020-05-01T00:00:00.000Z',
      ageDays: 9,
      errors: 1,
    });
    expect(Object.keys(values)).toEqual(
      catalogDeclaration.fields.map(({ name }) => name),
    );
  });

  it('does not know what the document does not say, and says so', () => {
    const { values, reasons } = conformFacts(
      catalogDeclaration,
      catalogFactsOf(
        bare,
        {
          kind: 'component',
          title: 'bare',
          foundAt: '2026-03-01T12:00:30.000Z',
          groups: new Set([PAYMENTS]),
        },
        NOW,
      ),
    );
    expect(values).toMatchObject({
      hasOwner: false,
      ownerExists: false,
      hasDescription: false,
      descriptionLength: 0,
      links: 0,
      tags: [],
      labels: {},
      hasTechDocs: false,
      ageDays: 0,
      errors: 0,
    });
    const unknown = catalogDeclaration.fields
      .map(({ name }) => name)
      .filter(name => !Object.hasOwn(values, name));
    expect(unknown).toEqual([
      'type',
      'lifecycle',
      'tier',
      'owner',
      'system',
      'domain',
      'sourceLocation',
      'createdAt',
    ]);
    expect(reasons).toEqual({
      '*': 'The catalog does not say',
      createdAt: expect.stringContaining('callboard.dev/created-at'),
    });
  });

  it.each([
    [
      'a group that is gone',
      { ownerRef: 'group:default/gone' },
      false,
      undefined,
    ],
    [
      'a user',
      { ownerRef: 'user:default/ada' },
      undefined,
      expect.stringContaining('no group'),
    ],
    [
      'nobody read',
      { groups: new Set<string>() },
      undefined,
      expect.stringContaining('No group was read'),
    ],
  ])('says of an owner that is %s', (_, change, exists, reason) => {
    const { values, reasons } = catalogFactsOf(
      full,
      { ...context, ...change },
      NOW,
    );
    expect(values.ownerExists ?? undefined).toBe(exists);
    expect(reasons?.ownerExists).toEqual(reason);
  });
});

describe('CatalogFactProvider', () => {
  it('tells what it knows of those that it is asked for', async () => {
    const provider = CatalogFactProvider.create({
      entities: {
        byRefs: async () =>
          new Map([
            [
              'component:shop/checkout',
              {
                ...context,
                id: 1,
                ref: 'component:shop/checkout',
                uid: 'u',
                entity: full,
              },
            ],
          ]),
      },
      groups: { list: async () => [{ ref: PAYMENTS, title: 'Payments' }] },
    });
    expect(() => FactProviders.create([provider])).not.toThrow();
    const found = await provider.getFacts({
      entities: [full, bare],
      now: NOW,
      signal: new AbortController().signal,
    });
    expect([...found.keys()]).toEqual(['component:shop/checkout']);
    expect(found.get('component:shop/checkout')?.values.ownerExists).toBe(true);
  });
});
