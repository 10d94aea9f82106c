import { example } from '../document/__fixtures__/documents';
import { parseOnCallSchedule } from '../document';
import { range } from './__testUtils__/schedules';
import { computeSchedule } from './computeSchedule';
import { toPreview } from './preview';

const read = () => {
  const { document } = parseOnCallSchedule(example);
  if (!document) {
    throw new Error('The example has an error');
  }
  return document;
};

describe('toPreview', () => {
  it('has the example of the format over the week of its override', () => {
    const preview = toPreview(
      computeSchedule(read(), {
        range: range('2026-02-27T00:00:00Z', '2026-03-03T12:00:00Z'),
        feeds: {
          'secondary-feed': [
            {
              ...range('2026-02-20T00:00:00Z', '2026-03-02T10:00:00Z'),
              users: ['user:default/d'],
              reason: { kind: 'calendar', note: 'Backup' },
            },
          ],
        },
      }),
    );
    expect(preview).toEqual({
      levels: [
        {
          name: 'primary',
          shifts: [
            {
              start: '2026-02-27T08:00:00.000Z',
              end: '2026-02-27T17:00:00.000Z',
              users: ['user:default/b'],
              reason: 'rotation',
            },
          ],
          gaps: [
            {
              start: '2026-02-27T00:00:00.000Z',
              end: '2026-02-27T08:00:00.000Z',
              declared: false,
            },
            {
              start: '2026-02-27T17:00:00.000Z',
              end: '2026-02-27T23:00:00.000Z',
              declared: false,
            },
            {
              start: '2026-02-27T23:00:00.000Z',
              end: '2026-03-01T23:00:00.000Z',
              declared: true,
            },
            {
              start: '2026-03-01T23:00:00.000Z',
              end: '2026-03-02T08:00:00.000Z',
              declared: false,
            },
            {
              start: '2026-03-02T08:00:00.000Z',
              end: '2026-03-02T17:00:00.000Z',
              declared: true,
            },
            {
              start: '2026-03-02T17:00:00.000Z',
              end: '2026-03-03T08:00:00.000Z',
              declared: false,
            },
            {
              start: '2026-03-03T08:00:00.000Z',
              end: '2026-03-03T12:00:00.000Z',
              declared: true,
            },
          ],
        },
        {
          name: 'secondary',
          shifts: [
            {
              start: '2026-02-27T00:00:00.000Z',
              end: '2026-03-02T10:00:00.000Z',
              users: ['user:default/d'],
              reason: 'calendar: Backup',
            },
          ],
          gaps: [
            {
              start: '2026-03-02T10:00:00.000Z',
              end: '2026-03-03T12:00:00.000Z',
              declared: false,
            },
          ],
        },
      ],
      gaps: [
        {
          start: '2026-02-27T00:00:00.000Z',
          end: '2026-02-27T08:00:00.000Z',
          severity: 'amber',
        },
        {
          start: '2026-02-27T17:00:00.000Z',
          end: '2026-02-27T23:00:00.000Z',
          severity: 'amber',
        },
        {
          start: '2026-03-01T23:00:00.000Z',
          end: '2026-03-02T08:00:00.000Z',
          severity: 'amber',
        },
        {
          start: '2026-03-02T10:00:00.000Z',
          end: '2026-03-03T12:00:00.000Z',
          severity: 'red',
        },
      ],
      description: [
        'primary, week: Weekly, handoff Monday 09:00 Europe/Berlin, only Mon–Fri 09:00–18:00',
        'secondary, feed: Calendar feed secondary-feed',
      ],
      problems: [],
    });
  });
});
