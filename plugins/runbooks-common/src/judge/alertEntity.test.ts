import { alertEntity, AlertClaims, EntityLabel } from './alertEntity';

const LABELS: EntityLabel[] = [
  { label: 'entity_ref', namespace: 'default' },
  { label: 'service', kind: 'component', namespace: 'default' },
  { label: 'team_service', kind: 'component', namespace: 'payments' },
];
const KNOWN = new Set([
  'component:default/checkout',
  'component:payments/ledger',
  'api:default/orders',
]);
const NOTHING: AlertClaims = { alertNames: new Map(), selectors: [] };

const find = (
  labels: Record<string, string>,
  { name = 'Errors', claims = NOTHING, entityLabels = LABELS } = {},
) =>
  alertEntity(
    { name, labels },
    { entityLabels, byRef: ref => KNOWN.has(ref), claims },
  );

describe('alertEntity', () => {
  it.each<[Record<string, string>, string]>([
    [
      { entity_ref: 'component:default/checkout' },
      'component:default/checkout',
    ],
    [
      { entity_ref: 'Component:default/Checkout' },
      'component:default/checkout',
    ],
    [{ entity_ref: ' component:checkout ' }, 'component:default/checkout'],
    [{ entity_ref: 'checkout' }, 'component:default/checkout'],
    [{ entity_ref: 'api:orders' }, 'api:default/orders'],
    [{ service: 'Checkout' }, 'component:default/checkout'],
    [{ team_service: 'ledger' }, 'component:payments/ledger'],
    [{ entity_ref: 'api:orders', service: 'checkout' }, 'api:default/orders'],
    [
      { entity_ref: 'component:default/gone', service: 'checkout' },
      'component:default/checkout',
    ],
    [
      { service: 'unknown', team_service: 'ledger' },
      'component:payments/ledger',
    ],
  ])('goes by labels: %j', (labels, ref) => {
    expect(find(labels)).toEqual({ entityRefs: [ref] });
  });

  it.each<[Record<string, string>, string]>([
    [
      {},
      'none of the labels entity_ref, service, team_service is there, and no entity claims the alert',
    ],
    [{ entity_ref: '  ' }, 'none of the labels'],
    [
      { entity_ref: 'component:default/gone' },
      'label entity_ref is "component:default/gone", and the catalog has no component:default/gone',
    ],
    [
      { entity_ref: 'not a ref!' },
      'label entity_ref is "not a ref!", expected an entity ref such as component:default/name',
    ],
    [
      { service: 'api:default/orders' },
      'label service is "api:default/orders", expected the name of a component',
    ],
    [
      { service: 'gone', team_service: 'gone' },
      'label service is "gone", and the catalog has no component:default/gone; label team_service is "gone", and the catalog has no component:payments/gone',
    ],
  ])('says why there is none: %j', (labels, problem) => {
    expect(find(labels)).toEqual({ problem: expect.stringContaining(problem) });
  });

  it('says it briefly', () => {
    const found = find({ entity_ref: 'x'.repeat(5_000) });
    expect(JSON.stringify(found).length).toBeLessThan(500);
  });

  it('goes by what entities claim where labels name none', () => {
    const claims: AlertClaims = {
      alertNames: new Map([
        ['Errors', ['component:default/checkout', 'component:default/gone']],
      ]),
      selectors: [
        { entityRef: 'api:default/orders', labels: { team: 'a', job: 'b' } },
        { entityRef: 'component:payments/ledger', labels: {} },
      ],
    };
    const both = { team: 'a', job: 'b', instance: 'c' };
    const checkout = 'component:default/checkout';
    const orders = 'api:default/orders';
    expect(find(both, { claims })).toEqual({ entityRefs: [orders, checkout] });
    expect(find(both, { claims, name: 'X' })).toEqual({ entityRefs: [orders] });
    expect(find({ team: 'a' }, { claims })).toEqual({ entityRefs: [checkout] });
    expect(find({ ...both, service: 'checkout' }, { claims })).toEqual({
      entityRefs: [checkout],
    });
    expect(find({ team: 'a' }, { claims, name: 'X' })).toEqual({
      problem: expect.stringContaining('no entity claims'),
    });
  });

  it('does not take what every object has for a label', () => {
    const entityLabels = [{ label: 'constructor', namespace: 'default' }];
    expect(find({}, { entityLabels })).toHaveProperty('problem');
  });
});
