import fc from 'fast-check';
import { dashboardUid } from './dashboardUid';

const uid = (name: string, namespace = 'default') =>
  dashboardUid({ kind: 'component', namespace, name });

describe('dashboardUid', () => {
  it.each([
    ['checkout', 'default', 'slo-checkout'],
    ['checkout', 'pay', 'slo-pay-checkout'],
    ['a'.repeat(36), 'default', `slo-${'a'.repeat(36)}`],
  ])('reads %s of %s', (name, namespace, expected) => {
    expect(uid(name, namespace)).toBe(expected);
  });

  it('tells apart what is long or odd', () => {
    const long = 'a'.repeat(40);
    const uids = [
      uid(`${long}x`),
      uid(`${long}y`),
      uid('my.service'),
      uid('my-service'),
    ];
    expect(new Set(uids).size).toBe(uids.length);
  });

  it('is what Grafana takes, always the same', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9][-A-Za-z0-9_.]{0,61}[a-z]$/);
    fc.assert(
      fc.property(name, name, (service, namespace) => {
        const made = uid(service, namespace);
        expect(made).toMatch(/^[a-zA-Z0-9_-]{1,40}$/);
        expect(uid(service, namespace)).toBe(made);
      }),
    );
  });
});
