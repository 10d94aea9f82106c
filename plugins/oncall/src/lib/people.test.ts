import { initialsOf, namesOf, personOf } from './people';

const PEOPLE = {
  'user:default/mei': {
    ref: 'user:default/mei',
    kind: 'user' as const,
    name: 'Mei Tanaka',
    contacts: [],
  },
};

it.each([
  ['Mei Tanaka', 'MT'],
  ['Pham Thi Lan', 'PL'],
  ['Cher', 'C'],
  ['user:default/jonas.lindqvist', 'JL'],
  ['pagerduty:PX1', 'P'],
  ['élodie çelik', 'ÉÇ'],
  ['', ''],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it.each([
  [[], 'nobody'],
  [['user:default/mei'], 'Mei Tanaka'],
  [['user:default/mei', 'pagerduty:P1'], 'Mei Tanaka and pagerduty:P1'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%p are called %s', (refs, names) => {
  expect(namesOf(PEOPLE, refs)).toBe(names);
});

it.each([
  ['user:default/x', 'user'],
  ['group:default/x', 'group'],
  ['pagerduty:P1', 'external'],
  ['no ref at all', 'external'],
])('%s, of whom nothing is known, is a %s', (ref, kind) => {
  expect(personOf(PEOPLE, ref)).toEqual({ ref, kind, name: ref, contacts: [] });
});
