import { Occurrence, succeeds } from './succession';

const at = (time: string) => `2026-03-01T${time}:00.000Z`;

const firing = (startsAt: string, told = '12:00'): Occurrence => ({
  status: 'firing',
  starts_at: at(startsAt),
  ends_at: null,
  updated_at: at(told),
});
const over = (
  startsAt: string,
  endsAt: string,
  told = '12:00',
): Occurrence => ({
  status: 'resolved',
  starts_at: at(startsAt),
  ends_at: at(endsAt),
  updated_at: at(told),
});

describe('what succeeds what', () => {
  it.each([
    ['the first word', firing('10:00'), undefined, 'newer'],
    ['the same again', firing('10:00'), firing('10:00'), 'newer'],
    ['a later start', firing('11:00'), firing('10:00'), 'newer'],
    ['an earlier start', firing('09:00'), firing('10:00'), 'again'],
    ['an end', over('10:00', '11:00'), firing('10:00'), 'newer'],
    [
      'an end of what began earlier by another clock',
      over('09:59', '11:00'),
      firing('10:00'),
      'newer',
    ],
    ['an end before a start', over('09:00', '09:30'), firing('10:00'), 'older'],
    ['a later end', over('10:00', '11:30'), over('10:00', '11:00'), 'newer'],
    ['an earlier end', over('09:00', '09:30'), over('10:00', '11:00'), 'older'],
    [
      'an end before one',
      over('10:00', '10:30'),
      over('10:00', '11:00'),
      'older',
    ],
    ['a start after an end', firing('11:30'), over('10:00', '11:00'), 'newer'],
    [
      'a start that arrives right after its end',
      firing('10:00', '12:00'),
      over('10:00', '11:00', '12:00'),
      'older',
    ],
    [
      'a start that still holds long after its end was told',
      firing('10:00', '12:02'),
      over('10:00', '11:00', '12:00'),
      'newer',
    ],
  ])('%s', (_, told, known, expected) => {
    expect(succeeds(told, known)).toBe(expected);
  });
});
