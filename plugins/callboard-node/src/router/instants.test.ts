import { parseInstant } from './instants';

describe('parseInstant', () => {
  it.each([
    ['2026-03-01T12:00:00Z', 1772366400000],
    ['2026-03-01T13:00+01:00', 1772366400000],
    [undefined, undefined],
  ])('reads %j', (value, instant) => {
    expect(parseInstant(value, 'at')).toBe(instant);
  });

  it.each([
    '',
    'now',
    '2026-03-01',
    '2026-03-01T12:00:00',
    '2026-13-01T12:00Z',
    7,
  ])('refuses %j by the name of the parameter', value => {
    expect(() => parseInstant(value, 'from')).toThrow(/^from must be/);
  });
});
