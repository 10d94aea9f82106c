import { Candidates } from './Candidates';
import { similarity, wordsOfName } from './similarity';

const candidate = (title: string) => ({
  schedule: `pager:main/service.${title}`,
  source: 'pager',
  title,
  annotation: { key: 'pager/service', value: title },
});

const candidates = Candidates.create(
  [
    'Checkout API - Production',
    'checkout',
    'Ledger (primary)',
    'Team Payments on-call',
    'Risk',
  ].map(candidate),
);

const entity = (name: string, title = name) => ({
  ref: `component:default/${name}`,
  kind: 'component',
  title,
  ownerRef: 'group:default/payments',
  isService: true,
  runbooks: [],
});

describe('proposals by name', () => {
  it.each([
    ['checkoutApi', ['checkout']],
    ['Payment_Gateway v2', ['payment', 'gateway', 'v2']],
    ['On-call schedule', ['on', 'call', 'schedule']],
  ])('reads the words of %s', (name, words) => {
    expect(wordsOfName(name)).toEqual(words);
  });

  it('has 1 for the same words, 0 for none in common', () => {
    expect(similarity(['a', 'b'], ['b', 'a']).score).toBe(1);
    expect(similarity(['a'], ['b']).score).toBe(0);
    expect(similarity([], []).score).toBe(0);
  });

  it('finds what is called like the service, then what its owner has', () => {
    expect(
      candidates
        .of(entity('checkout-api'))
        .map(({ title, because, score }) => [title, because, score]),
    ).toEqual([
      ['Checkout API - Production', 'it is called like the service', 1],
      ['checkout', 'it is called like the service', 1],
      ['Team Payments on-call', 'it is called like its owner', 0.8],
    ]);
  });

  it('names the words in common', () => {
    expect(candidates.of(entity('ledger-sync'), 'Nobody')).toMatchObject([
      {
        because: 'its name and the service have “ledger” in common',
        score: 0.5,
      },
    ]);
  });

  it('proposes nothing where nothing is alike', () => {
    expect(candidates.of(entity('mailer'), 'Nobody')).toEqual([]);
  });
});
