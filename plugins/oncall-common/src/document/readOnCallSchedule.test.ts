import { Entity } from '@backstage/catalog-model';
import { smallest } from './__fixtures__/documents';
import { readOnCallSchedule } from './readOnCallSchedule';

const entity = (spec: object, change: object = {}): Entity => ({
  apiVersion: 'callboard.dev/v1alpha1',
  kind: 'OnCallSchedule',
  metadata: { name: 'core', namespace: 'pay' },
  spec: { ...smallest, ...spec },
  ...change,
});

const withLayer = (layer: object, level: object = {}) => ({
  levels: [{ name: 'primary', ...level, layers: [{ name: 'x', ...layer }] }],
});

const rotation = (change: object) =>
  withLayer({
    rotation: {
      type: 'daily',
      start: '2026-01-05T09:00',
      participants: ['a'],
      ...change,
    },
  });

const override = (change: object) => ({
  overrides: [
    {
      start: '2026-03-01T09:00',
      end: '2026-03-02T09:00',
      remove: 'a',
      ...change,
    },
  ],
});

const temporary = (change: object) => ({
  temporary: [
    {
      start: '2026-12-24T00:00',
      end: '2026-12-26T00:00',
      shifts: [],
      ...change,
    },
  ],
});

const codes = (read: Entity) =>
  readOnCallSchedule(read).issues.map(({ path, code }) => `${path} ${code}`);

describe('readOnCallSchedule', () => {
  it('fills in what was left out', () => {
    expect(readOnCallSchedule(entity({}))).toEqual({
      ref: 'oncallschedule:pay/core',
      issues: [],
      document: {
        ref: 'oncallschedule:pay/core',
        title: 'core',
        ownerRef: 'group:pay/core',
        timeZone: 'Europe/Berlin',
        levels: [
          {
            name: 'primary',
            delaySeconds: 0,
            layers: [
              {
                name: 'week',
                restrictions: [],
                rotation: {
                  type: 'weekly',
                  length: 1,
                  start: '2026-01-05T09:00',
                  participants: ['user:pay/a'],
                },
              },
            ],
          },
        ],
        overrides: [],
        temporary: [],
        offHours: [],
      },
    });
  });

  it.each<[string, number]>([
    ['PT5M', 300],
    ['5m', 300],
    ['PT0S', 0],
    ['P1DT2H', 93_600],
    ['1h', 3_600],
    ['P1W', 604_800],
    ['PT90S', 90],
  ])('reads a delay of %s as %d seconds', (delay, seconds) => {
    const { document } = readOnCallSchedule(
      entity(withLayer({ ics: 'feed' }, { delay })),
    );
    expect(document?.levels[0]?.delaySeconds).toBe(seconds);
  });

  it.each<[string, unknown, string]>([
    ['a wall clock', '2026-01-05T09:00', '2026-01-05T09:00'],
    ['a date', '2026-01-05', '2026-01-05T00:00'],
    ['an instant', '2026-01-05T09:00Z', '2026-01-05T10:00'],
    [
      'what YAML took for a date',
      new Date('2026-01-05T09:00Z'),
      '2026-01-05T10:00',
    ],
  ])('reads a start that is %s', (_, start, expected) => {
    const { document, issues } = readOnCallSchedule(
      entity(rotation({ start })),
    );
    expect(issues).toEqual([]);
    expect(document?.levels[0]?.layers[0]?.rotation?.start).toBe(expected);
  });

  it('reads participants, restrictions and off-hours', () => {
    const { document } = readOnCallSchedule(
      entity({
        ...withLayer({
          rotation: {
            type: 'daily',
            start: '2026-01-05',
            participants: ['A', 'group:default/ops', 'none', 'user:none'],
          },
          restrictions: [{ days: ['sun', 'mon'], end: '06:00' }],
        }),
        offHours: [{ start: '22:00' }],
      }),
    );
    const [layer] = document?.levels[0]?.layers ?? [];
    expect(layer?.rotation?.participants).toEqual([
      'user:pay/a',
      'group:default/ops',
      null,
      'user:pay/none',
    ]);
    expect(layer?.restrictions).toEqual([{ days: [7, 1], end: '06:00' }]);
    expect(document?.offHours).toEqual([
      { days: [1, 2, 3, 4, 5, 6, 7], start: '22:00' },
    ]);
  });

  it.each<[string, object, string[]]>([
    ['a misspelt key', { ovverides: [] }, ['spec.ovverides unknown-key']],
    [
      'a misspelt key inside',
      rotation({ partcipants: [] }),
      ['spec.levels[0].layers[0].rotation.partcipants unknown-key'],
    ],
    ['no owner', { owner: undefined }, ['spec.owner required']],
    ['no levels', { levels: [] }, ['spec.levels wrong-length']],
    [
      'a level without layers',
      { levels: [{ name: 'p', layers: [] }] },
      ['spec.levels[0].layers wrong-length'],
    ],
    [
      'a zone that is none',
      { timeZone: 'Europe/Berlln' },
      ['spec.timeZone invalid-time-zone'],
    ],
    [
      'an offset for a zone',
      { timeZone: '+01:00' },
      ['spec.timeZone invalid-time-zone'],
    ],
    [
      'nobody to take turns',
      rotation({ participants: [] }),
      ['spec.levels[0].layers[0].rotation.participants wrong-length'],
    ],
    [
      'a participant who is no person',
      rotation({ participants: ['a', 'component:x'] }),
      ['spec.levels[0].layers[0].rotation.participants[1] not-one-of'],
    ],
    [
      'a participant that is no ref',
      rotation({ participants: ['a b'] }),
      ['spec.levels[0].layers[0].rotation.participants[0] invalid-entity-ref'],
    ],
    [
      'a turn of no length',
      rotation({ length: 0 }),
      ['spec.levels[0].layers[0].rotation.length out-of-range'],
    ],
    [
      'half a turn',
      rotation({ length: 1.5 }),
      ['spec.levels[0].layers[0].rotation.length wrong-type'],
    ],
    [
      'a rotation nobody knows',
      rotation({ type: 'yearly' }),
      ['spec.levels[0].layers[0].rotation.type not-one-of'],
    ],
    [
      'a start that is none',
      rotation({ start: '2026-02-30T09:00' }),
      ['spec.levels[0].layers[0].rotation.start invalid-date-time'],
    ],
    [
      'a start before anybody was on call',
      rotation({ start: '0026-01-05T09:00' }),
      ['spec.levels[0].layers[0].rotation.start out-of-range'],
    ],
    [
      'no start',
      rotation({ start: null }),
      ['spec.levels[0].layers[0].rotation.start required'],
    ],
    [
      'a rotation and a feed',
      withLayer({
        ics: 'f',
        rotation: smallest.levels[0]?.layers[0]?.rotation,
      }),
      ['spec.levels[0].layers[0] mutually-exclusive'],
    ],
    [
      'neither rotation nor feed',
      withLayer({}),
      ['spec.levels[0].layers[0] required'],
    ],
    [
      'two levels of one name',
      { levels: [smallest.levels[0], smallest.levels[0]] },
      ['spec.levels[1].name duplicate'],
    ],
    [
      'two layers of one name',
      {
        levels: [
          {
            name: 'p',
            layers: [
              { name: 'x', ics: 'a' },
              { name: 'x', ics: 'b' },
            ],
          },
        ],
      },
      ['spec.levels[0].layers[1].name duplicate'],
    ],
    [
      'a delay in months',
      withLayer({ ics: 'f' }, { delay: 'P1M' }),
      ['spec.levels[0].delay invalid-duration'],
    ],
    [
      'a delay of nothing said',
      withLayer({ ics: 'f' }, { delay: 'PT' }),
      ['spec.levels[0].delay invalid-duration'],
    ],
    [
      'a delay of a year',
      withLayer({ ics: 'f' }, { delay: '52w' }),
      ['spec.levels[0].delay out-of-range'],
    ],
    [
      'a day of no week',
      { offHours: [{ days: ['sat', 'caturday'] }] },
      ['spec.offHours[0].days[1] not-one-of'],
    ],
    [
      'an hour that is none',
      { offHours: [{ start: '25:00' }] },
      ['spec.offHours[0].start invalid-time'],
    ],
    ['off-hours of nothing', { offHours: [{}] }, ['spec.offHours[0] required']],
    [
      'an override that ends before it starts',
      override({ end: '2026-02-01T09:00' }),
      ['spec.overrides[0].end out-of-range'],
    ],
    [
      'an override that ends at once, by offset',
      override({ end: '2026-03-01T09:00+01:00' }),
      ['spec.overrides[0].end out-of-range'],
    ],
    [
      'an override of nobody',
      override({ remove: undefined }),
      ['spec.overrides[0].remove required'],
    ],
    [
      'an override of a level that is none',
      override({ level: 'primry' }),
      ['spec.overrides[0].level unknown-level'],
    ],
    [
      'a temporary schedule that forgot its shifts',
      temporary({ shifts: undefined }),
      ['spec.temporary[0].shifts required'],
    ],
    [
      'a temporary shift outside',
      temporary({
        shifts: [
          { start: '2026-12-23T00:00', end: '2026-12-25T00:00', users: ['a'] },
        ],
      }),
      ['spec.temporary[0].shifts[0] out-of-range'],
    ],
    [
      'a temporary shift of nobody',
      temporary({
        shifts: [
          { start: '2026-12-24T00:00', end: '2026-12-25T00:00', users: [] },
        ],
      }),
      ['spec.temporary[0].shifts[0].users wrong-length'],
    ],
    [
      'everything at once',
      {
        ...rotation({ length: 'x' }),
        ...override({ level: 'none', end: '2026' }),
        timeZone: 7,
      },
      [
        'spec.timeZone wrong-type',
        'spec.levels[0].layers[0].rotation.length wrong-type',
        'spec.overrides[0].end invalid-date-time',
        'spec.overrides[0].level unknown-level',
      ],
    ],
  ])('refuses %s', (_, spec, expected) => {
    const read = entity(spec);
    expect(codes(read)).toEqual(expected);
    expect(readOnCallSchedule(read).document).toBeUndefined();
  });

  it('says what was probably meant', () => {
    const messages = readOnCallSchedule(
      entity({
        ovverides: [],
        timeZone: 'Europe/Berlln',
        ...override({ level: 'primry' }),
      }),
    ).issues.map(({ message }) => message);
    expect(messages).toEqual([
      'expected an IANA time zone, did you mean Europe/Berlin?, found "Europe/Berlln"',
      'expected a level of the schedule, did you mean primary?, found "primry"',
      'expected a known key, did you mean overrides?, found "ovverides"',
    ]);
  });

  it.each<[string, object, string[]]>([
    [
      'another version',
      { apiVersion: 'callboard.dev/v2' },
      ['apiVersion not-one-of'],
    ],
    ['another kind', { kind: 'OncallSchedule' }, ['kind not-one-of']],
    ['no spec', { spec: undefined }, ['spec required']],
    [
      'a name that is none',
      { metadata: { name: 'a b' } },
      ['metadata.name invalid-name'],
    ],
    [
      'a namespace that is none',
      { metadata: { name: 'a--b', namespace: 'A' } },
      ['metadata.namespace invalid-name'],
    ],
    ['a key of its own', { owner: 'x' }, ['owner unknown-key']],
  ])('refuses %s around the spec', (_, change, expected) => {
    expect(codes(entity({}, change))).toEqual(expected);
  });

  it.each<[string, object, string[]]>([
    [
      'overrides that overlap, on one level or on all',
      {
        overrides: [
          { start: '2026-03-01', end: '2026-03-03', add: 'a' },
          {
            start: '2026-03-02',
            end: '2026-03-04',
            level: 'primary',
            add: 'b',
          },
          { start: '2026-03-04', end: '2026-03-05', add: 'b' },
        ],
      },
      ['spec.overrides[1] overlapping-overrides'],
    ],
    [
      'temporary schedules that overlap',
      {
        temporary: [
          { start: '2026-03-01', end: '2026-03-03', shifts: [] },
          { start: '2026-03-02', end: '2026-03-04', shifts: [] },
        ],
      },
      ['spec.temporary[1] overlapping-temporary'],
    ],
    [
      'turns of nobody only',
      rotation({ participants: ['none', 'none'] }),
      ['spec.levels[0].layers[0].rotation.participants nobody'],
    ],
    [
      'somebody in their own place',
      override({ add: 'user:pay/a' }),
      ['spec.overrides[0].add no-effect'],
    ],
    [
      'no time to answer',
      {
        levels: [
          smallest.levels[0],
          { name: 'last', layers: [{ name: 'f', ics: 'f' }] },
        ],
      },
      ['spec.levels[0].delay no-delay'],
    ],
  ])('wonders about %s', (_, spec, expected) => {
    const { document, issues } = readOnCallSchedule(entity(spec));
    expect(issues.map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
    expect(issues.every(({ severity }) => severity === 'lint')).toBe(true);
    expect(document).toBeDefined();
  });
});
