import { IcsOccurrence } from '@callboard/backstage-plugin-oncall-common';
import { createMatcher } from './matchPeople';

const user = (name: string, displayName: string) => ({
  ref: `user:default/${name}`,
  name: displayName,
  email: `${name}@example.net`,
  contacts: [],
});

const match = createMatcher([
  user('ada', 'Ada Byron'),
  user('bob', 'Bob Ross'),
  user('al', 'Al Gore'),
]);

const occurrence = (about: Partial<IcsOccurrence>): IcsOccurrence => ({
  uid: '1',
  start: 0,
  end: 1,
  allDay: false,
  summary: '',
  attendees: [],
  ...about,
});

describe('who the events of a feed mean', () => {
  it.each<[string, Partial<IcsOccurrence>, string[]]>([
    ['an attendee', { attendees: [{ email: 'ada@example.net' }] }, ['ada']],
    ['a name', { summary: 'Ada Byron' }, ['ada']],
    [
      'a name in a sentence',
      { summary: 'On call: ADA BYRON (week 9)' },
      ['ada'],
    ],
    ['the name of an entity', { summary: 'bob' }, ['bob']],
    ['an address', { summary: 'duty <bob@example.net>' }, ['bob']],
    ['two', { summary: 'Ada Byron + Bob Ross' }, ['ada', 'bob']],
    [
      'the summary rather than strangers',
      { summary: 'Bob Ross', attendees: [{ email: 'list@example.net' }] },
      ['bob'],
    ],
    [
      'those attendees who are known',
      {
        summary: 'Standby',
        attendees: [{ email: 'ada@example.net' }, { email: 'bob@example.net' }],
      },
      ['ada', 'bob'],
    ],
  ])('%s', (_what, about, names) => {
    expect(match('roster').refsOf(occurrence(about))).toEqual(
      names.map(name => `user:default/${name}`),
    );
  });

  it('does not find a name inside of a word', () => {
    const matcher = match('roster');
    expect(matcher.refsOf(occurrence({ summary: 'Vertical' }))).toEqual([
      'ics:roster/vertical',
    ]);
  });

  it('keeps strangers as people of the feed', () => {
    const matcher = match('roster');
    const refs = [
      { summary: 'Zoë Šimić' },
      { summary: 'Standby', attendees: [{ name: 'Eve', email: 'eve@x.net' }] },
      { summary: '值班' },
      { organizer: { name: 'Office' } },
    ].flatMap(about => matcher.refsOf(occurrence(about)));
    expect(refs).toEqual([
      'ics:roster/zo-imi',
      'ics:roster/eve@x.net',
      expect.stringMatching(/^ics:roster\/[0-9a-f]{16}$/),
      'ics:roster/office',
    ]);
    expect(matcher.externals().map(({ name }) => name)).toEqual([
      'Zoë Šimić',
      'Eve',
      '值班',
      'Office',
    ]);
  });

  it('means nobody where an event says nothing', () => {
    expect(match('roster').refsOf(occurrence({ summary: ' ' }))).toEqual([]);
  });
});
