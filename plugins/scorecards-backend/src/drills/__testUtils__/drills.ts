import { ToldDrill } from '../checkDrill';

export const CHECKOUT = 'component:default/checkout';
export const LEDGER = 'component:default/ledger';
export const SECRET = 'component:default/secret';
export const ADA = 'user:default/ada';
export const BOB = 'user:default/bob';

/** A failover of the checkout that went well, a month ago. */
export function told(change: Partial<ToldDrill> = {}): ToldDrill {
  return {
    entityRef: CHECKOUT,
    kind: 'failover',
    hypothesis: 'Nobody notices',
    result: 'passed',
    at: '2026-02-01T12:00:00.000Z',
    ...change,
  };
}
