import { byHalves } from './byHalves';

describe('byHalves', () => {
  it('asks for several at once', async () => {
    const work = jest.fn(async (items: number[]) => items.length);
    const batches = await byHalves([1, 2, 3, 4, 5], 2, work);
    expect(work).toHaveBeenCalledTimes(3);
    expect(batches.map(({ items }) => items)).toEqual([[1, 2], [3, 4], [5]]);
  });

  it('finds the one that fails', async () => {
    const batches = await byHalves([1, 2, 3, 4, 5, 6, 7, 8], 8, async items => {
      if (items.includes(5)) throw new Error('5 is broken');
      return items;
    });
    expect(batches.filter(({ outcome }) => outcome === 'failed')).toMatchObject(
      [{ items: [5], error: { message: '5 is broken' } }],
    );
    expect(
      batches.flatMap(batch => (batch.outcome === 'ok' ? batch.result : [])),
    ).toEqual([1, 2, 3, 4, 6, 7, 8]);
  });

  it('does nothing for nothing', async () => {
    expect(await byHalves([], 2, async () => 1)).toEqual([]);
  });
});
