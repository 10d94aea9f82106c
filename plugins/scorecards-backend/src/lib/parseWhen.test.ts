import { parseWhen } from './parseWhen';

describe('parseWhen', () => {
  it.each([
    ['2026-03-01', 'start', '2026-03-01T00:00:00.000Z'],
    ['2026-02-28', 'end', '2026-03-01T00:00:00.000Z'],
    ['2026-03-01T13:00:00+01:00', 'end', '2026-03-01T12:00:00.000Z'],
  ] as const)('reads %p at its %s', (value, edge, instant) => {
    expect(parseWhen(value, 'at', edge)?.toISOString()).toBe(instant);
  });

  it.each(['2026-02-30', '2026-13-01', 'yesterday', '2026-03-01T12:00', 7])(
    'refuses %p by name',
    value => {
      expect(() => parseWhen(value, 'dueAt', 'end')).toThrow('dueAt');
    },
  );

  it('leaves out what is left out', () => {
    expect(parseWhen(undefined, 'at', 'end')).toBeUndefined();
  });
});
