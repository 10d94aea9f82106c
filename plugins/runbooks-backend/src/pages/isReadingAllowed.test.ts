import { isReadingAllowed } from './isReadingAllowed';

describe('isReadingAllowed', () => {
  it.each([
    ['https://a.example/x.md', { host: 'a.example' }, true],
    ['https://a.example:8443/x.md', { host: 'a.example' }, false],
    ['https://b.example/x.md', { host: 'a.example' }, false],
    ['https://b.a.example/x.md', { host: '*.a.example' }, true],
    ['https://a.example/x.md', { host: '*.a.example' }, false],
    ['https://evil-a.example/x.md', { host: '*.a.example' }, false],
    ['http://localhost:7007/x.md', { host: 'localhost:7007' }, true],
    ['http://localhost:7008/x.md', { host: 'localhost:7007' }, false],
    ['http://localhost:7005/x.md', { host: 'localhost:7000-7007' }, true],
    ['https://a.example/x.md', { host: 'a.example:443' }, true],
    [
      'https://a.example/docs/x.md',
      { host: 'a.example', paths: ['/docs/'] },
      true,
    ],
    [
      'https://a.example/docs/../x.md',
      { host: 'a.example', paths: ['/docs'] },
      false,
    ],
    [
      'https://a.example/docs-2/x.md',
      { host: 'a.example', paths: ['/docs'] },
      false,
    ],
  ])('%s by %j: %s', (url, allow, allowed) => {
    expect(isReadingAllowed(new URL(url), [allow])).toBe(allowed);
  });
});
