import { readListed } from './readListed';
import { Page, readPages } from './readPages';

/** Answers pages in their order, over and over. */
function pages(...answers: Page<string>[]) {
  const asked: object[] = [];
  let nth = 0;
  return {
    asked,
    read: async (query: object) => {
      asked.push(query);
      const answer = answers[Math.min(nth, answers.length - 1)];
      nth += 1;
      if (!answer) throw new Error('There is no page');
      return answer;
    },
  };
}

const keyOf = (item: string) => item;

describe('readPages', () => {
  it('follows cursors to the end', async () => {
    const { read, asked } = pages(
      { items: ['a', 'b'], totalItems: 3, nextCursor: '1' },
      { items: ['c'], totalItems: 3 },
    );
    expect(await readPages(read, keyOf)).toEqual(['a', 'b', 'c']);
    expect(asked).toEqual([{ limit: 500 }, { limit: 500, cursor: '1' }]);
  });

  it('reads again what fell between two pages', async () => {
    const { read } = pages(
      { items: ['a', 'b'], totalItems: 3, nextCursor: '1' },
      { items: ['b'], totalItems: 3 },
      { items: ['b', 'c'], totalItems: 3, nextCursor: '1' },
      { items: ['a'], totalItems: 3 },
    );
    expect(await readPages(read, keyOf)).toEqual(['b', 'c', 'a']);
  });

  it.each([
    ['that is never whole', { items: ['a'], totalItems: 2 }, 'changed'],
    [
      'whose pages never end',
      { items: ['a'], totalItems: 1, nextCursor: '1' },
      'same page',
    ],
  ])('gives up on a list %s', async (_, page, message) => {
    await expect(readPages(pages(page).read, keyOf)).rejects.toThrow(message);
  });
});

describe('readListed', () => {
  const none = { items: [], totalItems: 0 };
  const refs = (count: number) =>
    Array.from({ length: count }, (_, index) => `component:default/${index}`);

  it.each([
    [0, 0],
    [1, 1],
    [51, 2],
    [200, 4],
    [201, 1],
    [10_000, 1],
  ])('asks for %p entities in %p requests', async (count, requests) => {
    const { read, asked } = pages(none);
    await readListed({ entityRefs: refs(count), read, keyOf });
    expect(asked).toHaveLength(requests);
  });
});
