import fc from 'fast-check';
import { PageAddress, pageKey } from './pageKey';

const appUrl = 'https://portal.example/base';
const read = (address: string): PageAddress => {
  const page = pageKey(address, { appUrl });
  if ('problem' in page) {
    throw new Error(page.problem);
  }
  return page;
};
const key = (address: string) => read(address).key;

describe('pageKey', () => {
  it.each<[string, string[]]>([
    [
      'https://wiki.example/a/b',
      [
        'HTTPS://Wiki.Example/a/b',
        'https://wiki.example:443/a/b',
        'https://wiki.example./a/b',
        'https://wiki.example/a/b/',
        'https://wiki.example/a/b//',
        'https://wiki.example/a/b/index.html',
        'https://wiki.example/a/b/INDEX.HTM',
        'https://wiki.example/a/b#section',
        'https://wiki.example/a/b?',
        'https://wiki.example/a/b?utm_source=mail&fbclid=1',
        'https://wiki.example/x/../a/b',
        'https://wiki.example/%61/b',
        '  https://wiki.example/a/b\n',
        'https:\\\\wiki.example\\a\\b',
      ],
    ],
    ['http://wiki.example:8080', ['http://WIKI.example:8080/']],
    [
      'https://wiki.example/page?a=1&b=2&b=1',
      ['https://wiki.example/page?b=2&a=1&utm_campaign=x&b=1'],
    ],
    ['https://wiki.example/a%20b?q=c+d', ['https://wiki.example/a b?q=c%20d']],
    ['https://xn--bcher-kva.example', ['https://Bücher.example/']],
    [
      'https://app.example#/runbooks/1',
      ['https://app.example#/runbooks/1', 'https://APP.example/#/runbooks/1'],
    ],
    [
      'https://github.com/o/r/blob/main/docs/Run.md',
      [
        'https://github.com/O/R/blob/main/docs/Run.md',
        'https://github.com/o/r/blob/main/docs/Run.md?plain=1#L3',
        'https://github.com/o/r/raw/main/docs/Run.md',
        'https://github.com/o/r/raw/refs/heads/main/docs/Run.md',
        'https://github.com/o/r/edit/main/docs/Run.md',
        'https://github.com/o/r/blame/main/docs/Run.md',
        'https://raw.githubusercontent.com/o/r/main/docs/Run.md',
        'https://raw.githubusercontent.com/o/r/refs/heads/main/docs/Run.md?token=A',
      ],
    ],
    [
      'https://github.corp.example/o/r/blob/v1/a.md',
      ['https://github.corp.example/o/r/raw/v1/a.md'],
    ],
    [
      'https://gitlab.com/g/s/p/-/blob/main/a.md',
      [
        'https://gitlab.com/G/s/p/-/raw/main/a.md?inline=false',
        'https://gitlab.com/g/s/p/-/edit/main/a.md',
        'https://gitlab.com/g/s/p/-/blame/main/a.md',
        'https://gitlab.com/g/s/p/-/blob/main/a.md?ref_type=heads',
        'https://gitlab.com/g/s/p/blob/main/a.md',
      ],
    ],
    [
      'https://code.example/g/p/-/blob/main/a.md',
      ['https://code.example/g/p/-/raw/main/a.md'],
    ],
    [
      'https://bitbucket.org/w/r/src/main/a.md',
      [
        'https://bitbucket.org/w/r/raw/main/a.md',
        'https://bitbucket.org/W/r/src/main/a.md?mode=edit&at=main',
        'https://bitbucket.org/w/r/annotate/main/a.md',
      ],
    ],
    [
      'https://bb.example/projects/P/repos/r/browse/a.md?at=main',
      [
        'https://bb.example/projects/P/repos/r/raw/a.md?at=refs%2Fheads%2Fmain',
        'https://bb.example/projects/P/repos/r/browse/a.md?at=refs/heads/main&useDefaultHandler=true',
      ],
    ],
    [
      'https://dev.azure.com/o/p/_git/r?path=%2Fdocs%2Fa.md&version=GBmain',
      [
        'https://dev.azure.com/o/p/_git/r?version=GBmain&path=/docs/a.md&_a=preview',
        'https://o.visualstudio.com/p/_git/r?path=docs/a.md&version=GBmain',
        'https://o.visualstudio.com/DefaultCollection/p/_git/r?path=/docs/a.md&version=GBmain',
        'https://dev.azure.com/o/p/_apis/git/repositories/r/items?path=/docs/a.md&versionDescriptor.version=main',
      ],
    ],
    [
      'techdocs:/docs/default/component/checkout/runbooks/errors',
      [
        '/docs/default/component/checkout/runbooks/errors/',
        '/docs/Default/Component/Checkout/runbooks/errors/index.html#high',
        'https://portal.example/base/docs/default/component/checkout/runbooks/errors',
        'https://PORTAL.example:443/base/docs/default/component/checkout/runbooks/errors/?x=1',
      ],
    ],
  ])('is %s however it is written', (expected, addresses) => {
    for (const address of addresses) {
      expect([address, key(address)]).toEqual([address, expected]);
    }
  });

  it.each([
    ['scheme', 'http://wiki.example/a', 'https://wiki.example/a'],
    ['port', 'https://wiki.example:8443/a', 'https://wiki.example/a'],
    ['case of the path', 'https://wiki.example/A', 'https://wiki.example/a'],
    ['query', 'https://wiki.example/?id=1', 'https://wiki.example/?id=2'],
    ['route', 'https://app.example/#/a', 'https://app.example/#/b'],
    [
      'branch',
      'https://github.com/o/r/blob/main/a.md',
      'https://github.com/o/r/blob/next/a.md',
    ],
    [
      'file and folder',
      'https://github.com/o/r/blob/main/a.md',
      'https://github.com/o/r/tree/main/a.md',
    ],
  ])('is another one for another %s', (_, one, other) => {
    expect(key(one)).not.toBe(key(other));
  });

  it.each([
    ['https://wiki.example/a#High%20errors', 'High errors'],
    ['https://wiki.example/a#100%', '100%'],
    ['https://wiki.example/a#', undefined],
    ['https://wiki.example/a#:~:text=x', undefined],
    ['https://wiki.example/a#s:~:text=x', 's'],
    ['https://app.example/#/route', undefined],
    ['/docs/default/component/x/runbooks/a#high', 'high'],
    ['https://raw.githubusercontent.com/o/r/main/a.md#High', 'High'],
  ])('takes the section off %s', (address, anchor) => {
    expect(read(address).anchor).toBe(anchor);
    expect(read(address).url).not.toContain('#H');
  });

  it('tells pages of the portal from others', () => {
    const docs = '/docs/default/component/X/runbooks/a/';
    expect(read(`${docs}#b`)).toEqual({
      key: 'techdocs:/docs/default/component/x/runbooks/a',
      url: docs,
      host: '',
      anchor: 'b',
      kindHint: 'portal-docs',
    });
    expect(read('https://portal.example/base/catalog')).toMatchObject({
      kindHint: 'web',
      host: 'portal.example',
    });
    expect(read(`https://portal.example${docs}`).kindHint).toBe('web');
    expect(read(`https://other.example/base${docs}`).kindHint).toBe('web');
    expect(pageKey(docs)).toMatchObject({ kindHint: 'portal-docs' });
    expect(pageKey(`https://portal.example/base${docs}`)).toMatchObject({
      kindHint: 'web',
    });
  });

  it.each([
    ['', 'not an address'],
    ['runbook.md', 'not an address'],
    ['/docs', 'not an address'],
    ['//wiki.example/a', 'not an address'],
    ['https://', 'not an address'],
    ['https://wiki.example:99999/', 'not an address'],
    [`javascript:${1}`, 'expected https or http, found javascript:'],
    ['file:///etc/passwd', 'expected https or http, found file:'],
    ['mailto:a@b.example', 'expected https or http, found mailto:'],
    [`https://wiki.example/${'a'.repeat(9000)}`, 'longer than 8000'],
  ])('has a problem with %s', (address, problem) => {
    expect(pageKey(address, { appUrl })).toEqual({
      problem: expect.stringContaining(problem),
    });
  });

  it('does not repeat credentials', () => {
    const found = JSON.stringify(pageKey('https://lan:s3cret@wiki.example/a'));
    expect(found).toContain('must not hold a user name or password');
    expect(found).not.toMatch(/lan:|s3cret/);
  });

  const segment = fc.constantFrom(
    ...[
      'a',
      'B',
      '%61',
      '%2f',
      'index.html',
      '..',
      '',
      'blob',
      '-',
      'raw',
      'main',
    ],
    ...[
      'docs',
      'default',
      'component',
      'src',
      '_git',
      'projects',
      'repos',
      'ü',
    ],
  );
  const address = fc
    .tuple(
      fc.constantFrom(
        ...[
          'https://wiki.example',
          'http://GitHub.com',
          'https://gitlab.com:443',
        ],
        ...['https://bitbucket.org', 'https://dev.azure.com', appUrl, ''],
        ...['https://raw.githubusercontent.com', 'https://o.visualstudio.com'],
      ),
      fc.array(segment, { maxLength: 8 }),
      fc.constantFrom(
        '',
        '/',
        '?path=/a.md&version=GBx',
        '?b=1&a=+&utm_id=1',
        '?at=x',
      ),
      fc.constantFrom('', '#x', '#/route?y=1', '#%41', '#!/z'),
    )
    .map(
      ([host, path, query, hash]) => [host, ...path].join('/') + query + hash,
    );

  it('stays the same when the address it gives is read again', () => {
    fc.assert(
      fc.property(fc.oneof(address, fc.webUrl(), fc.string()), text => {
        const once = pageKey(text, { appUrl });
        const again = 'key' in once ? pageKey(once.url, { appUrl }) : once;
        expect(again).toEqual({ ...once, anchor: undefined });
      }),
      { numRuns: 2000 },
    );
  });
});
