import { createMockDirectory } from '@backstage/backend-test-utils';
import { z } from 'zod';
import { JsonFile } from './JsonFile';

describe('JsonFile', () => {
  const directory = createMockDirectory();
  const file = () =>
    JsonFile.at(directory.resolve('state/a.json'), z.object({ n: z.number() }));

  beforeEach(() => directory.clear());

  it('gives back what was written, also to another process', async () => {
    await file().write({ n: 7 });
    expect(await file().read()).toEqual({ n: 7 });
  });

  it('keeps the last of several writes at once', async () => {
    const target = file();
    await Promise.all([1, 2, 3, 4].map(n => target.write({ n })));
    expect(await target.read()).toEqual({ n: 4 });
  });

  it.each([
    ['is not there', {}],
    ['is no JSON', { 'state/a.json': '{"n":' }],
    ['holds something else', { 'state/a.json': '{"m":1}' }],
  ])('starts afresh where the file %s', async (_case, content) => {
    directory.setContent(content);
    expect(await file().read()).toBeUndefined();
  });
});
