import { didYouMean } from './didYouMean';

describe('didYouMean', () => {
  it.each([
    ['timezone', 'timeZone'],
    ['recurence', 'recurrence'],
    ['strt', 'start'],
    ['owner', undefined],
    ['', undefined],
  ])('finds for %p %p', (word, expected) => {
    expect(didYouMean(word, ['start', 'timeZone', 'recurrence'])).toBe(
      expected,
    );
  });
});
