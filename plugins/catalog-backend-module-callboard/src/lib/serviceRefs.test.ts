import { serviceRefs } from './serviceRefs';

describe('serviceRefs', () => {
  it.each([
    ['checkout', ['component:pay/checkout', 'system:pay/checkout']],
    ['Checkout', ['component:pay/checkout', 'system:pay/checkout']],
    ['other/checkout', ['component:other/checkout', 'system:other/checkout']],
    ['component:default/checkout', ['component:default/checkout']],
    ['resource:checkout-db', ['resource:pay/checkout-db']],
    ['domain:', []],
    [':', []],
    ['a/b/c', ['component:a/b/c', 'system:a/b/c']],
  ])('%j may mean %j', (service, refs) => {
    expect(serviceRefs(service, 'pay')).toEqual(refs);
  });
});
