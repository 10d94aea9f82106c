import { nextCursor, nextOffset, nextPage, Page, readPages } from '.';

const first = new URL('https://api.acme.example/v2/things?limit=2');
const ALL = [1, 2, 3, 4, 5];

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('readPages', () => {
  it('follows offsets', async () => {
    const things = await readPages(first, async url => {
      const offset = Number(url.searchParams.get('offset') ?? 0);
      const items = ALL.slice(offset, offset + 2);
      return { items, next: nextOffset(url, offset + 2 < 5, items.length) };
    });
    expect(things).toEqual(ALL);
  });

  it('follows page numbers', async () => {
    const things = await readPages(first, async url => {
      const page = Number(url.searchParams.get('page') ?? 1);
      const items = ALL.slice(page * 2 - 2, page * 2);
      return { items, next: nextPage(url, page < 3) };
    });
    expect(things).toEqual(ALL);
  });

  it('follows cursors', async () => {
    const cursors: Record<string, Page<number>> = {
      '': { items: [1, 2], next: 'b=&?' },
      'b=&?': { items: [3], next: '' },
    };
    const things = await readPages(first, async url => {
      const page = cursors[url.searchParams.get('cursor') ?? ''];
      return {
        items: page?.items ?? [],
        next: nextCursor(url, String(page?.next)),
      };
    });
    expect(things).toEqual([1, 2, 3]);
  });

  it('follows links, with the scheme it began with', async () => {
    const asked: string[] = [];
    const links = ['http://api.acme.example/v2/things?page=2', '?page=3', null];
    await readPages(first, async url => {
      asked.push(url.href);
      return { items: [asked.length], next: links[asked.length - 1] };
    });
    expect(asked).toEqual([
      first.href,
      'https://api.acme.example/v2/things?page=2',
      'https://api.acme.example/v2/things?page=3',
    ]);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/v2',
    'https://api.acme.example:81/',
    'http://',
  ])('does not follow a link to %s', async next => {
    const read = jest.fn(async () => ({ items: [1], next }));
    await expect(readPages(first, read)).rejects.toEqual(code('foreign-link'));
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('notices a cursor that loops', async () => {
    const read = jest.fn(async (url: URL) => {
      const cursor = url.searchParams.get('cursor');
      return {
        items: [cursor],
        next: nextCursor(url, cursor === 'a' ? 'b' : 'a'),
      };
    });
    await expect(readPages(first, read)).rejects.toEqual(code('cursor-loop'));
    expect(read.mock.calls.length).toBeLessThan(5);
  });

  it('notices pages that are always the same', async () => {
    const read = async (url: URL) => ({
      items: [1, 2],
      next: nextOffset(url, true, 2),
    });
    await expect(readPages(first, read)).rejects.toEqual(code('cursor-loop'));
  });

  it('notices an empty page with a next one', async () => {
    const read = async (url: URL) => ({
      items: [],
      next: nextOffset(url, true, 0),
    });
    await expect(readPages(first, read)).rejects.toEqual(code('cursor-loop'));
  });

  it('has an end', async () => {
    let n = 0;
    const read = async (url: URL) => ({
      items: [n++],
      next: nextPage(url, true),
    });
    await expect(readPages(first, read, 5)).rejects.toEqual(
      code('too-many-pages'),
    );
    expect(n).toBe(5);
  });
});
