import fc from 'fast-check';
import { readAlertRoute } from './AlertRoute';

describe('readAlertRoute', () => {
  it.each([
    ['checkout', 'payments', 'payments/checkout'],
    [
      'component:default/checkout',
      'group:default/payments',
      'payments/checkout',
    ],
    ['Checkout', 'user:default/Jane', 'user:default/jane/checkout'],
    ['pay/checkout', 'group:pay/x', 'group:pay/x/component:pay/checkout'],
    ['api:checkout', 'payments', 'payments/api:default/checkout'],
    ['a.b_c-D', '1', '1/a.b_c-d'],
  ])('names the receivers of %s, owned by %s', (service, owner, name) => {
    expect(readAlertRoute(service, owner).receivers).toEqual({
      page: `${name}/page`,
      ticket: `${name}/ticket`,
    });
  });

  it.each([
    ['checkout', 'alertmanager-checkout'],
    ['a.b', expect.stringMatching(/^alertmanager-a-b-[0-9a-f]{8}$/)],
    ['a_b', expect.stringMatching(/^alertmanager-a-b-[0-9a-f]{8}$/)],
    [
      'pay/checkout',
      expect.stringMatching(/^alertmanager-checkout-[0-9a-f]{8}$/),
    ],
  ])('has a Secret for %s that Kubernetes takes', (service, name) => {
    expect(readAlertRoute(service, 'payments').secretName).toEqual(name);
  });

  it.each([
    ['', 'payments', 'service'],
    ['check out', 'payments', 'service'],
    ['größe', 'payments', 'service'],
    ['x"; rm -rf /', 'payments', 'service'],
    ['a\nb', 'payments', 'service'],
    ['x'.repeat(64), 'payments', 'service'],
    ['checkout', '', 'owner'],
    ['checkout', "o'brien", 'owner'],
    ['checkout', '${{ owner }}', 'owner'],
  ])('refuses %j owned by %j by its field', (service, owner, field) => {
    expect(() => readAlertRoute(service, owner)).toThrow(
      new RegExp(`^${field}: expected an entity ref such as`),
    );
  });

  it('gives no two services a name in common', () => {
    const name = fc.stringMatching(/^[a-z0-9]([-_.]?[a-z0-9]){0,5}$/);
    const namespace = fc.constantFrom('default', 'pay', 'a-b');
    const ref = fc
      .tuple(fc.constantFrom('component', 'api'), namespace, name)
      .map(([kind, space, own]) => `${kind}:${space}/${own}`);
    const owner = fc
      .tuple(namespace, name)
      .map(([space, own]) => `group:${space}/${own}`);
    fc.assert(
      fc.property(ref, ref, owner, owner, (a, b, one, other) => {
        const first = readAlertRoute(a, one);
        const second = readAlertRoute(b, other);
        fc.pre(a !== b || one !== other);
        expect(first.receivers.page).not.toBe(second.receivers.page);
        expect(first.secretName === second.secretName).toBe(a === b);
      }),
    );
  });
});
