import { ConfigReader } from '@backstage/config';
import { readOpenSloKinds } from './config';

const read = (kinds?: string[]) => [
  ...readOpenSloKinds(new ConfigReader({ callboard: { openslo: { kinds } } })),
];

describe('readOpenSloKinds', () => {
  it('takes all kinds where nothing is configured', () => {
    expect(read()).toHaveLength(7);
  });

  it('takes those configured, or none', () => {
    expect(read(['SLO', 'SLI'])).toEqual(['SLO', 'SLI']);
    expect(read([])).toEqual([]);
  });

  it('refuses a kind that OpenSLO does not have', () => {
    expect(() => read(['Slo'])).toThrow(/callboard.openslo.kinds.*"Slo"/);
  });
});
