import { apiUrl } from './apiUrl';

const base = new URL('https://api.acme.example/v2/');

describe('apiUrl', () => {
  it('adds path and query', () => {
    const url = apiUrl(base, ['schedules', 'P1'], {
      'include[]': ['users', 'teams'],
      limit: 100,
      total: false,
      since: undefined,
    });
    expect(url.pathname).toBe('/v2/schedules/P1');
    expect([...url.searchParams]).toEqual([
      ['include[]', 'users'],
      ['include[]', 'teams'],
      ['limit', '100'],
      ['total', 'false'],
    ]);
    expect(base.href).toBe('https://api.acme.example/v2/');
  });

  it.each([
    '//evil.example/x',
    'https://evil.example',
    '../../admin',
    '\\\\evil.example',
    'a?token=b#c',
    'a%2Fb',
    'ä ö',
    '@evil.example',
  ])('keeps %s one segment of the same host', id => {
    const url = apiUrl(base, ['schedules', id]);
    expect(url.host).toBe(base.host);
    expect(url.search + url.hash).toBe('');
    const [, version, list, segment, ...more] = url.pathname.split('/');
    expect([version, list, more]).toEqual(['v2', 'schedules', []]);
    expect(decodeURIComponent(segment ?? '')).toBe(id);
  });

  it.each(['', '.', '..', ' .. ', '\ud800'])('refuses %j', id => {
    expect(() => apiUrl(base, ['schedules', id, 'x'])).toThrow(
      expect.objectContaining({ code: 'bad-id' }),
    );
  });
});
