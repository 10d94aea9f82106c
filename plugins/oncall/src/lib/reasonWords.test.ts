import { Cause } from '@callboard/backstage-plugin-oncall-common';
import { reasonWords } from './reasonWords';

const CONTEXT = {
  people: {
    'user:default/mei': {
      ref: 'user:default/mei',
      kind: 'user' as const,
      name: 'Mei Tanaka',
      contacts: [],
    },
  },
  zones: { own: 'UTC', theirs: 'UTC' },
  now: Date.parse('2026-11-26T20:00:00Z'),
  start: '2026-11-26T18:00:00Z',
};

it.each<[Cause, string]>([
  [{ kind: 'rotation', layers: ['week'] }, 'rotation'],
  [
    { kind: 'override', by: 'user:default/mei', note: 'swapped' },
    'override by Mei Tanaka: swapped',
  ],
  [
    { kind: 'override', by: 'user:default/gone' },
    'override by user:default/gone',
  ],
  [{ kind: 'override', note: 'swapped' }, 'override in the document: swapped'],
  [{ kind: 'temporary' }, 'temporary schedule'],
  [{ kind: 'calendar', note: 'Support week' }, 'calendar: Support week'],
  [{ kind: 'provider' }, 'as its provider says'],
  [
    { kind: 'provider', note: 'escalation policy' },
    'as its provider says: escalation policy',
  ],
  [
    { kind: 'forwarded', note: 'from user:default/mei' },
    'forwarded from Mei Tanaka',
  ],
  [{ kind: 'forwarded', note: 'forwarded from Jonas' }, 'forwarded from Jonas'],
  [{ kind: 'forwarded', note: 'Weekend' }, 'forwarded: Weekend'],
  [
    { kind: 'unknown', note: 'it was not read yet' },
    'not known who: it was not read yet',
  ],
  [{ kind: 'forwarded' }, 'forwarded'],
  [{ kind: 'gap' }, 'nobody: gap since 18:00'],
  [{ kind: 'off-hours' }, 'off-hours, on purpose'],
])('%p is said as %s', (cause, words) => {
  expect(reasonWords(cause, CONTEXT)).toBe(words);
});

it('a gap that begins some time says no since', () => {
  expect(reasonWords({ kind: 'gap' }, { ...CONTEXT, start: undefined })).toBe(
    'nobody: gap',
  );
});
