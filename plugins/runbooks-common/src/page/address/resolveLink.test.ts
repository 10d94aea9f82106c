import { resolveImage, resolveLink } from './resolveLink';

const GITHUB = 'https://github.com/o/r/blob/main/docs/runbooks/a.md';
const AZURE =
  'https://dev.azure.com/o/p/_git/r?path=%2Fdocs%2Fa.md&version=GBmain';
const BLOB = 'https://github.com/o/r/blob/main';

describe('resolveLink', () => {
  it.each([
    ['#meaning', GITHUB, `${GITHUB}#meaning`],
    ['b.md', GITHUB, `${BLOB}/docs/runbooks/b.md`],
    ['./b.md#x', GITHUB, `${BLOB}/docs/runbooks/b.md#x`],
    ['../b c.md', GITHUB, `${BLOB}/docs/b%20c.md`],
    ['/b.md', GITHUB, `${BLOB}/b.md`],
    ['../../../../issues/5', GITHUB, 'https://github.com/o/r/issues/5'],
    ['//host.example/a', GITHUB, 'https://host.example/a'],
    ['https://a.example/?q=1#x', GITHUB, 'https://a.example/?q=1#x'],
    ['mailto:lan@a.example', GITHUB, 'mailto:lan@a.example'],
    ['b.md', 'https://raw.githubusercontent.com/o/r/main/a.md', `${BLOB}/b.md`],
    [
      '/b.md#x',
      'https://gitlab.com/g/p/-/blob/main/docs/a.md',
      'https://gitlab.com/g/p/-/blob/main/b.md#x',
    ],
    [
      '../b c.md#x',
      AZURE,
      'https://dev.azure.com/o/p/_git/r?path=%2Fb+c.md&version=GBmain#x',
    ],
    ['#x', AZURE, `${AZURE}#x`],
    ['/b', 'https://wiki.example/x/y', 'https://wiki.example/b'],
    ['https://a.example/', 'not a base', 'https://a.example/'],
  ])('leads from %s on %s to %s', (href, base, expected) => {
    expect(resolveLink(href, base)).toBe(expected);
  });

  it.each([
    `javascript:${1}`,
    `JaVaScRiPt:${1}`,
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'javascript :alert(1)',
    'java\u00ADscript:alert(1)',
    'java\u200Bscript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript&#58;alert(1)',
    'javascript&#x3A;alert(1)',
    '&#106;avascript:alert(1)',
    'java&Tab;script:alert(1)',
    'java&NewLine;script:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'DATA:image/svg+xml;base64,AAAA',
    'view-source:https://a.example',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    'ftp://a.example',
    'x-app:open',
    'https://',
  ])('leads nowhere from %j', href => {
    for (const base of [GITHUB, AZURE, 'https://wiki.example', '']) {
      expect(resolveLink(href, base)).toBeUndefined();
      expect(resolveImage(href, base)).toBeUndefined();
    }
  });

  it('leads nowhere from what is relative to nothing', () => {
    expect(resolveLink('b.md', '/docs/default/component/x')).toBeUndefined();
  });
});

describe('resolveImage', () => {
  it.each([
    ['i.png', GITHUB, 'https://github.com/o/r/raw/main/docs/runbooks/i.png'],
    ['/i.png', GITHUB, 'https://github.com/o/r/raw/main/i.png'],
    [
      'i.png',
      'https://gitlab.com/g/p/-/blob/main/a.md',
      'https://gitlab.com/g/p/-/raw/main/i.png',
    ],
    [
      'i.png',
      'https://bitbucket.org/w/r/src/main/a.md',
      'https://bitbucket.org/w/r/raw/main/i.png',
    ],
    [
      'i.png',
      AZURE,
      'https://dev.azure.com/o/p/_apis/git/repositories/r/items?path=%2Fdocs%2Fi.png&versionDescriptor.version=main&download=false',
    ],
    ['https://a.example/i.png', GITHUB, 'https://a.example/i.png'],
    ['mailto:lan@a.example', GITHUB, undefined],
  ])('is served of %s on %s at %s', (src, base, expected) => {
    expect(resolveImage(src, base)).toBe(expected);
  });
});
