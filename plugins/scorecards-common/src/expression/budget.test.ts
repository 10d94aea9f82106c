import { say } from '../__testUtils__/expressions';

const many = {
  slo: {
    values: {
      count: 1,
      owner: 'x'.repeat(10_000),
      names: Array.from({ length: 1000 }, (_, index) => `slo-${index}`),
    },
  },
};
const TOO_MUCH = 'unknown: the expression takes more than 100000 steps';

function seconds(run: () => void): number {
  const started = process.cpuUsage();
  run();
  // Of the processor, so that a busy machine changes nothing.
  return process.cpuUsage(started).user / 1e6;
}

describe('the budget of an expression', () => {
  it('is enough for long lists', () => {
    const source =
      "slo.names.all(n, n.startsWith('slo')) && 'slo-999' in slo.names";
    expect(say(source, { facts: many })).toBe('pass');
  });

  it.each([
    [
      'loops within loops',
      'slo.names.all(a, slo.names.all(b, a == a || b == a))',
    ],
    [
      'loops that decide nothing',
      'slo.count == 1 || slo.names.all(a, slo.names.all(b, a == a))',
    ],
    [
      'lists that double',
      `size(${'cel.bind(l, l + l, '
        .repeat(1)
        .replace('l, l + l', 'l, slo.names')}${'cel.bind(l, l + l, '.repeat(
        20,
      )}l${')'.repeat(21)}) > 0`,
    ],
    [
      'texts that double',
      `cel.bind(t, slo.owner, ${'cel.bind(t, t + t, '.repeat(
        20,
      )}t == ''${')'.repeat(21)}`,
    ],
    ['patterns made anew', "slo.names.all(n, n.matches(n + '.*'))"],
    ['searches in loops', 'slo.names.all(n, slo.names.exists(m, m == n))'],
  ])('ends %s', (what, source) => {
    const spent = seconds(() => {
      const said = say(source, { facts: many });
      // What decides before the loop is asked keeps its answer.
      expect(said).toBe(
        what === 'loops that decide nothing' ? 'pass' : TOO_MUCH,
      );
    });
    expect(spent).toBeLessThan(5);
  });

  it('is not absorbed by what decides', () => {
    const costly = 'slo.names.all(a, slo.names.all(b, a == a))';
    expect(say(`${costly} || true`, { facts: many })).toBe(TOO_MUCH);
    expect(say(`${costly} && false`, { facts: many })).toBe(TOO_MUCH);
  });

  it('can be another one', () => {
    expect(say('slo.names.all(n, n != "")', { facts: many, cost: 100 })).toBe(
      'unknown: the expression takes more than 100 steps',
    );
  });

  it('is not needed for patterns that other engines take years for', () => {
    const facts = { slo: { values: { owner: `${'a'.repeat(5000)}!` } } };
    const spent = seconds(() => {
      expect(say("slo.owner.matches('^(a+)+$')", { facts })).toBe('fail');
      expect(say("slo.owner.matches('^(a|a)*$')", { facts })).toBe('fail');
    });
    expect(spent).toBeLessThan(5);
  });
});
