import { compile, say } from '../__testUtils__/expressions';

describe('compileExpression', () => {
  it.each([
    'slo.count > 0',
    'slo.count == 2 && slo.count != 3 && slo.count >= 2.0 && slo.count < 2.5',
    'slo.count == 2.0 && 2.5 != slo.count && slo.count in [1, 2]',
    'slo.budgetRemaining > 0 && slo.budgetRemaining <= 1',
    'slo.budgetRemaining * 100.0 == 25.0 && -slo.budgetRemaining < 0',
    '7 / slo.count == 3 && 7 % slo.count == 1 && -slo.count + 2 - 0 * 9 == 0',
    "now - slo.since > duration('24h') && now > slo.since",
    "slo.since + duration('1h') > slo.since && slo.window > duration('24h')",
    "slo.since == timestamp('2026-03-01T00:00:00Z')",
    'slo.since.getFullYear() == 2026 && slo.window.getHours() == 24',
    "slo.owner == 'payments' && slo.owner < 'q' && slo.owner + '!' != slo.owner",
    "slo.owner.startsWith('pay') && slo.owner.size() == 8 && size(slo.names) == 2",
    "slo.owner.matches('^p.*s$') && slo.owner.matches('ay') && !slo.owner.matches('x')",
    "slo.names.all(n, n.matches('^' + n.substring(0, 1)))",
    "slo.names[0] == 'availability' && 'latency' in slo.names",
    "slo.names == ['availability', 'latency'] && slo.names != []",
    "catalog.labels.tier == '1' && catalog.labels['callboard.dev/x'] == 'y'",
    "'tier' in catalog.labels && !('owner' in catalog.labels)",
    'has(catalog.labels.tier) && !has(catalog.labels.owner) && has(slo.count)',
    "catalog.relations['dependsOn'] > 2 && size(catalog.relations) == 1",
    'slo["count"] > 0',
    "slo.names.exists(n, n == 'latency') && !slo.names.all(n, n == 'latency')",
    "slo.names.exists_one(n, n.startsWith('l'))",
    'slo.names.filter(n, n.size() > 7).map(n, n.size()) == [12]',
    "slo.names.map(n, n == 'latency', n + '!') == ['latency!']",
    "catalog.labels.exists(key, catalog.labels[key] == 'y')",
    'slo.names.exists(a, slo.names.exists(b, a != b && a.size() > b.size()))',
    'slo.names.all(slo, slo.size() > 6)',
    'cel.bind(n, slo.count + 1, n * n == 9 && cel.bind(m, n, m == n))',
    "{'a': slo.count}['a'] == 2 && {'a': 1}.a == 1 && {1: 'x'}[1] == 'x'",
    'slo.isMet ? false : slo.count == 2',
    'type(slo.count) == int && type(slo.owner) == string',
    'dyn(slo.count) == 2 && dyn(slo.count) != "2"',
    '2u > 1u && 2u > 1 && uint(slo.count) == 2u',
    'int(slo.budgetRemaining * 8.0) == 2 && double(slo.count) / 4.0 == 0.5',
    'bytes(\'{"a": {"b": [1]}}\').json().a.b[0] == 1.0',
    '[[1, 2], [3]].exists(list, 3 in list)',
  ])('says pass of %s', source => {
    expect(say(source)).toBe('pass');
    expect(say(`!(${source})`)).toBe('fail');
  });

  it('tells the facts that are read, each once, and what is not one', () => {
    const source =
      "slo.count > 0 && slo.names.all(slo, slo.size() > 0) && catalog.labels.tier in catalog.labels && slo['count'] < 9 && pushed.ci.passing && cel.bind(pushed, pushed.scan.findings, pushed > 0)";
    expect(compile(source).expression?.facts).toEqual([
      'slo.count',
      'slo.names',
      'catalog.labels',
      'pushed.ci.passing',
      'pushed.scan.findings',
    ]);
    expect(compile('now.getFullYear() > 2000').expression?.facts).toEqual([]);
  });

  it.each([
    ['slo.cuont > 0', 'unknown-fact', /did you mean slo.count\?/, 'slo.cuont'],
    ['slo.xyzzy > 0', 'unknown-fact', /such as slo.count, slo/, 'slo.xyzzy'],
    ['sloo.count > 0', 'unknown-fact', /slo.count\?/, 'sloo.count'],
    ['frob > 0', 'unknown-fact', /declared/, 'frob'],
    ['slo == slo', 'unknown-fact', /such as/, 'slo'],
    ['pushed.ci == pushed.ci', 'unknown-fact', /pushed/, 'pushed.ci'],
    ['[1].exists(n, n > slo.typo)', 'unknown-fact', /slo/, 'slo.typo'],
    ['slo.count', 'wrong-type', /^true or false$/, 'int'],
    ['slo.count > "1"', 'wrong-type', /character 1: .* int > string/, ''],
    ['true &&\nslo.count * 0.5 > 1.0', 'wrong-type', /line 2, character 1/, ''],
    ['frob(slo.count)', 'wrong-type', /frob\(int\)/, ''],
    ['slo.count == null', 'wrong-type', /int == null/, ''],
    ['catalog.labels.tier > 1', 'wrong-type', /string > int/, ''],
    ['slo.count >', 'invalid-expression', /CEL expression \(character 12/, ''],
    ['slo.count = 1', 'invalid-expression', /character/, ''],
    ['', 'invalid-expression', /CEL/, ''],
    ['has(slo)', 'unknown-fact', /such as/, 'slo'],
    ['has(now)', 'wrong-type', /has\(\)/, ''],
    ['slo.owner.matches("(")', 'invalid-pattern', /RE2 \(.*missing/, '('],
    ['slo.owner.matches("(?=a)")', 'invalid-pattern', /RE2/, '(?=a)'],
    [
      `slo.owner.matches("${'a'.repeat(1001)}")`,
      'invalid-pattern',
      /1000/,
      'a'.repeat(1001),
    ],
  ])('refuses %s', (source, code, expected, found) => {
    const { expression, issues } = compile(source);
    expect(expression).toBeUndefined();
    expect(issues).toEqual([
      {
        code,
        expected: expect.stringMatching(expected),
        found: found || source,
      },
    ]);
  });

  it('tells all unknown facts at once', () => {
    expect(
      compile('slo.a > 0 && slo.b > 0').issues.map(({ found }) => found),
    ).toEqual(['slo.a', 'slo.b']);
  });
});
