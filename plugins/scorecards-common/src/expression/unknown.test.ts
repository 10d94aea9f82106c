import { say } from '../__testUtils__/expressions';
import { FACTS } from '../__testUtils__/variables';

const UNKNOWN = 'pushed.ci.passing';
const WHY =
  'unknown: pushed.ci.passing is unknown: nothing is known of pushed.ci';

describe('unknown facts', () => {
  it.each([
    [`${UNKNOWN} || true`, 'pass'],
    [`true || ${UNKNOWN}`, 'pass'],
    [`${UNKNOWN} || false`, WHY],
    [`false || ${UNKNOWN}`, WHY],
    [`${UNKNOWN} && false`, 'fail'],
    [`false && ${UNKNOWN}`, 'fail'],
    [`${UNKNOWN} && true`, WHY],
    [`true && ${UNKNOWN}`, WHY],
    [`!${UNKNOWN}`, WHY],
    [`${UNKNOWN} || ${UNKNOWN}`, WHY],
    [`${UNKNOWN} ? true : true`, WHY],
    [`true ? slo.count == 2 : ${UNKNOWN}`, 'pass'],
    [`${UNKNOWN} == false`, WHY],
    [`has(${UNKNOWN})`, WHY],
    [`slo.names.exists(n, ${UNKNOWN} || n == 'latency')`, 'pass'],
    [`slo.names.exists(n, ${UNKNOWN} && n == 'latency')`, WHY],
    [`slo.names.all(n, ${UNKNOWN} && n == 'latency')`, 'fail'],
    [`slo.names.all(n, ${UNKNOWN})`, WHY],
    [`slo.names.exists_one(n, ${UNKNOWN})`, WHY],
    [`slo.names.exists_one(n, ${UNKNOWN} || n.size() > 1)`, 'fail'],
    [
      `(slo.names + slo.names).exists_one(n, n == 'latency' || ${UNKNOWN})`,
      WHY,
    ],
    [`size(slo.names.filter(n, ${UNKNOWN})) >= 0`, WHY],
    [`size(slo.names.map(n, ${UNKNOWN})) >= 0`, WHY],
    [`size([${UNKNOWN}]) == 1`, WHY],
    [`cel.bind(x, ${UNKNOWN}, true)`, 'pass'],
    [`cel.bind(x, ${UNKNOWN}, x)`, WHY],
  ])('make of %s %s', (source, said) => {
    expect(say(source)).toBe(said);
  });

  it('are told with all of their reasons', () => {
    expect(say('pushed.ci.passing && pushed.scan.findings == 0')).toBe(
      'unknown: pushed.ci.passing is unknown: nothing is known of pushed.ci; pushed.scan.findings is unknown: the scanner has not run',
    );
    const facts = {
      slo: { values: {}, reasons: { '*': 'Prometheus is away' } },
    };
    expect(
      say(
        "slo.count + slo.count > 0 && slo.isMet && slo.owner == 'x' && slo.names == []",
        { facts },
      ),
    ).toBe(
      `unknown: ${['count', 'isMet', 'owner']
        .map(name => `slo.${name} is unknown: Prometheus is away`)
        .join('; ')}; and 1 more`,
    );
  });

  it.each([
    ["catalog.labels.owner == 'x'", 'catalog.labels has no key "owner"'],
    ["catalog.labels['owner'] != 'x'", 'catalog.labels has no key "owner"'],
    ["slo.names[2] == 'x'", 'slo.names has no item 2, its length is 2'],
    ["slo.names[-1] == 'x'", 'slo.names has no item -1, its length is 2'],
    [
      "slo.names.filter(n, false)[0] == 'x'",
      'the value has no item 0, its length is 0',
    ],
    ['1 / (slo.count - 2) > 0', 'division by zero'],
    ['1 % (slo.count - 2) > 0', 'division by zero'],
    ['1.0 / (slo.budgetRemaining - 0.25) < 0', 'division by zero'],
    [
      '9223372036854775807 + slo.count > 0',
      'the result is out of the range of int',
    ],
    [
      '1.0e308 * 10.0 > slo.budgetRemaining',
      'the result is not a finite number',
    ],
    ['double("nan") > 0', 'the result is not a finite number'],
    ['int(slo.owner) > 0', 'int() type error: cannot convert to int'],
    [
      'slo.owner.substring(99) == ""',
      'string.substring(start, end): start index out of range',
    ],
    [
      'timestamp(slo.owner) < now',
      'timestamp() requires a string in ISO 8601 format',
    ],
    ['dyn(slo.owner) > dyn(slo.count)', '"payments" and 2 have no order'],
    ['dyn(slo.owner) && true', 'expected true or false, found "payments"'],
    [
      'slo.owner.matches(slo.owner + "(")',
      'the pattern cannot be read: error parsing regexp: missing closing ): `payments(`',
    ],
  ])('come of errors: %s', (source, reason) => {
    expect(say(source)).toBe(`unknown: ${reason}`);
    expect(say(`!(${source})`)).toBe(`unknown: ${reason}`);
    expect(say(`${source} || slo.count == 2`)).toBe('pass');
  });

  it.each([
    ['slo.count > 0', 'count', '2', 'expected int, found "2"'],
    ['slo.count > 0', 'count', 1.5, 'expected int, found 1.5'],
    [
      'slo.budgetRemaining > 0',
      'budgetRemaining',
      true,
      'expected double, found true',
    ],
    [
      'slo.since < now',
      'since',
      'yesterday',
      'expected timestamp, found "yesterday"',
    ],
    [
      "slo.window > duration('1s')",
      'window',
      'PT1H',
      'expected duration, found "PT1H"',
    ],
    [
      "'a' in slo.names",
      'names',
      ['a', 1],
      'expected list<string>, found a list of 2',
    ],
    ['slo.isMet', 'isMet', 'true', 'expected bool, found "true"'],
    ["slo.owner == ''", 'owner', 7, 'expected string, found 7'],
    ['slo.count > 0', 'count', null, 'it was not told'],
  ])('come of values of another type: %s', (source, field, value, reason) => {
    const facts = { ...FACTS, slo: { values: { [field]: value } } };
    expect(say(source, { facts })).toBe(
      `unknown: slo.${field} is unknown: ${reason}`,
    );
  });
});
