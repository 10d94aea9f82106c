import { oneWord } from './oneWord';
import { isStale, Telling } from './Telling';

const NOW = new Date('2026-03-01T12:00:00Z');
const at = (time: string) => `2026-03-01T${time}:00.000Z`;
const belief = {
  alertStaleAfterMs: 5 * 60_000,
  alertRepeatIntervalMs: 4 * 3_600_000,
};

const telling = (changes: Partial<Telling>): Telling => ({
  source: 'main',
  fingerprint: 'f1',
  name: 'HighErrors',
  status: 'firing',
  paging: true,
  startsAt: at('10:00'),
  updatedAt: at('12:00'),
  entityRef: 'component:default/checkout',
  ...changes,
});
const pushed = (changes: Partial<Telling> = {}) =>
  telling({ source: 'webhook/team', updatedAt: at('10:00'), ...changes });

describe('oneWord', () => {
  const winner = (...tellings: Telling[]) =>
    oneWord(tellings, belief, NOW).map(({ source, status }) => [
      source,
      status,
    ]);

  it.each<[string, Telling[], string[]]>([
    ['the only word', [pushed()], ['webhook/team', 'firing']],
    [
      'of one that is asked before one that pushes',
      [pushed(), telling({ status: 'suppressed' })],
      ['main', 'suppressed'],
    ],
    [
      'a current one before a stale one',
      [pushed(), telling({ updatedAt: at('11:00') })],
      ['webhook/team', 'firing'],
    ],
    [
      'an end that was seen after the start',
      [pushed(), telling({ status: 'resolved', endsAt: at('11:00') })],
      ['main', 'resolved'],
    ],
    [
      'an end that was told after a word that is stale',
      [
        telling({ updatedAt: at('11:00') }),
        pushed({
          status: 'resolved',
          endsAt: at('11:29'),
          updatedAt: at('11:30'),
        }),
      ],
      ['webhook/team', 'resolved'],
    ],
    [
      'a stale word that was told after an end',
      [
        telling({ updatedAt: at('11:00') }),
        pushed({
          status: 'resolved',
          endsAt: at('10:29'),
          updatedAt: at('10:30'),
        }),
      ],
      ['main', 'firing'],
    ],
    [
      'a word that is current before an end that was pushed',
      [
        telling({}),
        pushed({
          status: 'resolved',
          endsAt: at('11:29'),
          updatedAt: at('11:30'),
        }),
      ],
      ['main', 'firing'],
    ],
    [
      'a start after the end that was seen',
      [
        pushed({ startsAt: at('11:30') }),
        telling({ status: 'resolved', endsAt: at('11:00') }),
      ],
      ['webhook/team', 'firing'],
    ],
    [
      'a fire that one of two sees',
      [
        telling({ status: 'resolved', endsAt: at('11:00') }),
        telling({ source: 'other' }),
      ],
      ['other', 'firing'],
    ],
    [
      'the graver of two',
      [telling({ status: 'suppressed' }), telling({ source: 'other' })],
      ['other', 'firing'],
    ],
    [
      'the last end',
      [
        telling({ status: 'resolved', endsAt: at('11:00') }),
        telling({ source: 'other', status: 'resolved', endsAt: at('11:30') }),
      ],
      ['other', 'resolved'],
    ],
  ])('%s', (_, tellings, expected) => {
    expect(winner(...tellings)).toEqual([expected]);
    expect(winner(...[...tellings].reverse())).toEqual([expected]);
  });

  it('keeps all entities of the word that counts, and other alerts', () => {
    const ledger = 'component:default/ledger';
    const found = oneWord(
      [
        telling({}),
        telling({ entityRef: ledger }),
        pushed(),
        pushed({ entityRef: ledger }),
        telling({ fingerprint: 'f2' }),
      ],
      belief,
      NOW,
    );
    expect(found.map(one => [one.source, one.fingerprint])).toEqual([
      ['main', 'f1'],
      ['main', 'f1'],
      ['main', 'f2'],
    ]);
  });
});

describe('isStale', () => {
  it.each<[string, Telling, boolean]>([
    ['asked lately', telling({ updatedAt: at('11:56') }), false],
    ['not asked any more', telling({ updatedAt: at('11:54') }), true],
    [
      'pushed before the next repetition',
      pushed({ updatedAt: at('08:00') }),
      false,
    ],
    ['pushed and not repeated', pushed({ updatedAt: at('07:54') }), true],
    ['believed until later', pushed({ endsAt: at('12:01') }), false],
    ['believed until before', pushed({ endsAt: at('11:59') }), true],
    [
      'over',
      telling({
        status: 'resolved',
        endsAt: at('01:00'),
        updatedAt: at('01:00'),
      }),
      false,
    ],
  ])('%s', (_, told, expected) => {
    expect(isStale(told, belief, NOW)).toBe(expected);
  });
});
