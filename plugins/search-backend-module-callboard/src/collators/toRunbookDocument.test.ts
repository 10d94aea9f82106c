import { SearchDocument } from '@callboard/backstage-plugin-runbooks-common';
import { toRunbookDocument } from './toRunbookDocument';

const document: SearchDocument = {
  id: 'abc',
  entityRef: 'component:default/checkout',
  entityTitle: 'Checkout',
  ownerRef: 'group:default/payments',
  title: 'High error rate',
  text: 'Roll back the last deploy.',
  alerts: ['CheckoutErrors', 'CheckoutLatency'],
  kind: 'markdown',
  url: 'https://github.com/o/r/blob/main/a.md',
  state: 'good',
};
const tab = '/catalog/default/component/checkout/runbooks?runbook=abc';

describe('toRunbookDocument', () => {
  it('says what it answers and whose it is', () => {
    expect(toRunbookDocument(document)).toEqual({
      title: 'High error rate',
      text: 'Checkout\nCheckoutErrors, CheckoutLatency\nRoll back the last deploy.',
      location: tab,
      runbookId: 'abc',
      entityRef: 'component:default/checkout',
      entityTitle: 'Checkout',
      ownerRef: 'group:default/payments',
      alerts: ['CheckoutErrors', 'CheckoutLatency'],
      state: 'good',
      authorization: { resourceRef: 'component:default/checkout' },
    });
  });

  it('has every field where there is nothing to say', () => {
    const { ownerRef: _, ...bare } = document;
    const made = toRunbookDocument({ ...bare, text: '', alerts: [] });
    expect(made).toMatchObject({ ownerRef: '', alerts: [], text: 'Checkout' });
  });

  it.each<[string, Partial<SearchDocument>, string]>([
    ['Markdown on the tab', {}, tab],
    ['pages elsewhere on the tab', { kind: 'external' }, tab],
    [
      'documentation within it',
      {
        kind: 'techdocs',
        url: '/docs/default/Component/checkout/runbooks/errors/',
      },
      '/docs/default/Component/checkout/runbooks/errors/',
    ],
    [
      'documentation of another entity on the tab',
      {
        kind: 'techdocs',
        url: '/docs/default/component/checkout-api/runbooks/errors/',
      },
      tab,
    ],
    [
      'what has an unusual name',
      { entityRef: 'component:default/a.b_c', id: 'a&b' },
      '/catalog/default/component/a.b_c/runbooks?runbook=a%26b',
    ],
  ])('opens %s', (_, different, location) => {
    expect(toRunbookDocument({ ...document, ...different }).location).toBe(
      location,
    );
  });
});
