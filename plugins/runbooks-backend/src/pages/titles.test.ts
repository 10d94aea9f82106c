import { addressTitle, fileTitle, linkTitle } from './titles';

describe('titles', () => {
  it.each([
    ['Checkout latency', 'Checkout latency', 2],
    [' Runbook ', 'Runbook', 1],
    ['run-books', 'run-books', 1],
    ['The runbook', 'The runbook', 1],
  ])('of a link %j', (words, title, titleRank) => {
    expect(linkTitle(words)).toEqual({ title, titleRank });
  });

  it('of a link without words', () => {
    expect([linkTitle(' '), linkTitle(undefined)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it.each([
    ['docs/high-error-rate.md', 'High error rate', 2],
    ['https://git.example/o/r/b%20c.md?at=main#x', 'B c', 2],
    ['https://git.example/%zz.md', '%zz', 2],
  ])('of the file %s', (path, title, titleRank) => {
    expect(fileTitle(path)).toEqual({ title, titleRank });
  });

  it.each([
    ['https://wiki.example/x/a%20b/?y=1#z', 'wiki.example/x/a b'],
    ['/docs/default/component/x/', '/docs/default/component/x'],
  ])('of the address %s', (address, title) => {
    expect(addressTitle(address)).toEqual({ title, titleRank: 0 });
  });
});
