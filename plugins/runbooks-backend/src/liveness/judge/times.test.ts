import { judgeChange } from './judgeChange';
import { nextCheck } from './nextCheck';
import { Verdict } from './Verdict';

const AT = new Date('2026-03-01T12:00:00Z');
const HOUR = 3_600_000;
const HOURS = 6;

describe('nextCheck', () => {
  /** Minutes until then, without chance. */
  const minutes = (
    verdict: Partial<Verdict>,
    failures = 0,
    random = 0.5,
    intervalMs = HOURS * HOUR,
  ) =>
    (nextCheck({
      verdict: { state: 'unknown', isPassing: false, ...verdict },
      failures,
      at: AT,
      intervalMs,
      random: () => random,
    }).getTime() -
      AT.getTime()) /
    60_000;

  it('waits for the interval, give or take a tenth', () => {
    expect(minutes({ state: 'live' })).toBe(360);
    expect(minutes({ state: 'live' }, 0, 0)).toBe(324);
    expect(minutes({ state: 'live' }, 0, 0.999)).toBeCloseTo(396, 0);
    expect(minutes({ state: 'unknown' })).toBe(360);
  });

  it('asks for a dead page hourly, or as often as for any', () => {
    expect(minutes({ state: 'dead' })).toBe(60);
    expect(minutes({ state: 'dead' }, 0, 0.5, HOUR / 4)).toBe(15);
  });

  it('asks again soon after no answer, and then less and less often', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 1000].map(failures =>
      minutes({ isPassing: true }, failures),
    );
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 360, 360]);
  });

  it('waits as long as the host asks for', () => {
    const isPassing = true;
    expect(minutes({ isPassing, retryAfterSeconds: 7200 }, 1)).toBe(120);
    expect(minutes({ isPassing, retryAfterSeconds: 60 }, 1)).toBe(5);
  });
});

describe('judgeChange', () => {
  const EARLIER = '2026-01-01T00:00:00.000Z';
  const known = { changedAt: EARLIER, digest: 'a' };
  const lastModified = 'Sat, 28 Feb 2026 10:00:00 GMT';

  it.each<[string, Parameters<typeof judgeChange>, string | null]>([
    [
      'the server says',
      [known, { at: AT, lastModified, digest: 'a' }],
      '2026-02-28T10:00:00.000Z',
    ],
    [
      'the server says without the content',
      [known, { at: AT, lastModified }],
      '2026-02-28T10:00:00.000Z',
    ],
    [
      'another content is seen',
      [known, { at: AT, digest: 'b' }],
      AT.toISOString(),
    ],
    ['nothing is new', [known, { at: AT, digest: 'a' }], EARLIER],
    ['nothing was read', [known, { at: AT }], EARLIER],
    [
      'the server says just now',
      [known, { at: AT, lastModified: AT.toUTCString(), digest: 'a' }],
      EARLIER,
    ],
    [
      'the server says in the future',
      [known, { at: AT, lastModified: 'Sat, 28 Feb 2037 10:00:00 GMT' }],
      EARLIER,
    ],
    [
      'the server says nonsense',
      [known, { at: AT, lastModified: 'yesterday', digest: 'b' }],
      AT.toISOString(),
    ],
    [
      'the server does not know its date',
      [known, { at: AT, lastModified: 'Thu, 01 Jan 1970 00:00:00 GMT' }],
      EARLIER,
    ],
    [
      'it is seen for the first time',
      [
        { changedAt: null, digest: null },
        { at: AT, digest: 'a' },
      ],
      null,
    ],
  ])('tells when it changed where %s', (_, args, expected) => {
    expect(judgeChange(...args)).toBe(expected);
  });
});
