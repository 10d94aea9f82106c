import {
  DrillForm,
  drillFormIssues,
  emptyDrillForm,
  toDrillReport,
} from './drillForm';

const NOW = Date.parse('2026-11-26T19:00:00Z');

const filled: DrillForm = {
  ...emptyDrillForm({
    entityRef: 'component:default/checkout',
    kind: 'failover',
    now: NOW,
  }),
  hypothesis: ' the other region takes over ',
  result: 'passed',
  at: '2026-11-25T14:00',
};

it('is complete with what must be said', () => {
  expect(drillFormIssues(filled, NOW)).toEqual({});
  expect(toDrillReport(filled, NOW)).toEqual({
    entityRef: 'component:default/checkout',
    kind: 'failover',
    hypothesis: 'the other region takes over',
    result: 'passed',
    at: new Date('2026-11-25T14:00').toISOString(),
  });
});

it.each<[keyof DrillForm, Partial<DrillForm>]>([
  ['entityRef', { entityRef: 'checkout' }],
  ['kind', { kind: ' ' }],
  ['hypothesis', { hypothesis: '' }],
  ['result', { result: '' }],
  ['at', { at: '' }],
  ['at', { at: '2027-01-01T10:00' }],
  ['at', { result: 'planned' }],
  ['link', { link: ['javascript', 'alert(1)'].join(':') }],
  ['minutes', { minutes: 'ten' }],
])('asks to mend %s: %j', (field, change) => {
  const form = { ...filled, ...change };
  expect(Object.keys(drillFormIssues(form, NOW))).toEqual([field]);
  expect(toDrillReport(form, NOW)).toBeUndefined();
});

it('sends what else is said, recovery in seconds, follow-ups without empty ones', () => {
  expect(
    toDrillReport(
      {
        ...filled,
        title: 'Region down',
        summary: 'It did.',
        link: 'https://wiki.example/x',
        minutes: '7.5',
        followUps: [
          { text: ' mend the alert ', dueAt: '2026-12-24' },
          { text: ' ', dueAt: '' },
        ],
      },
      NOW,
    ),
  ).toMatchObject({
    title: 'Region down',
    summary: 'It did.',
    link: 'https://wiki.example/x',
    durationSeconds: 450,
    followUps: [{ text: 'mend the alert', dueAt: '2026-12-24' }],
  });
});
