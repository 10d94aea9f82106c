import { Entity } from '@backstage/catalog-model';
import { alertNamesOf, alertSelectorsOf, runbookUrlsOf } from './annotations';

const entity = (annotations: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout', annotations },
});

describe('runbookUrlsOf', () => {
  it.each([
    ['https://a.example/x', ['https://a.example/x']],
    [
      'https://a.example/x, https://b.example/y',
      ['https://a.example/x', 'https://b.example/y'],
    ],
    [
      'https://a.example/x,https://b.example/y,/docs/default/component/z',
      [
        'https://a.example/x',
        'https://b.example/y',
        '/docs/default/component/z',
      ],
    ],
    [
      '\n https://a.example/x \n\n https://b.example/y\n',
      ['https://a.example/x', 'https://b.example/y'],
    ],
    ['https://a.example/x,y', ['https://a.example/x,y']],
    [
      'https://a.example/x, data:text/html,x',
      ['https://a.example/x', 'data:text/html,x'],
    ],
    ['  ', []],
  ])('%j', (text, urls) => {
    expect(runbookUrlsOf(entity({ 'backstage.io/runbook-url': text }))).toEqual(
      urls,
    );
  });
});

describe('alertNamesOf', () => {
  it.each([
    ['CheckoutDown', ['CheckoutDown']],
    [
      'CheckoutDown, CheckoutSlow,,CheckoutDown',
      ['CheckoutDown', 'CheckoutSlow'],
    ],
    ['all', []],
  ])('%j', (text, names) => {
    expect(alertNamesOf(entity({ 'prometheus.io/alert': text }))).toEqual(
      names,
    );
  });
});

describe('alertSelectorsOf', () => {
  it.each([
    ['service=checkout', [{ service: 'checkout' }]],
    [
      'service = "checkout", team=core',
      [{ service: 'checkout', team: 'core' }],
    ],
    ['expr=a=b', [{ expr: 'a=b' }]],
    ['service', []],
    ['service=,team=core', []],
    ['', []],
  ])('%j', (text, selectors) => {
    const annotations = { 'grafana/alert-label-selector': text };
    expect(alertSelectorsOf(entity(annotations))).toEqual(selectors);
  });
});
