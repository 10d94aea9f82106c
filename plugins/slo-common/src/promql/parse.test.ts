import { parsePromql } from './parse';

describe('parsePromql', () => {
  it('finds selectors with matchers and where they stand', () => {
    expect(parsePromql('m{a="x\\"y",b!~\'z\', "c.d"="e"}')).toMatchObject({
      kind: 'selector',
      name: 'm',
      matchers: [
        { label: 'a', op: '=', value: 'x"y', from: 2, to: 10 },
        { label: 'b', op: '!~', value: 'z', from: 11, to: 17 },
        { label: 'c.d', op: '=', value: 'e' },
      ],
    });
  });

  it('finds aggregations, functions, ranges, offsets and operators', () => {
    const query =
      'sum by (a, b) (rate(m[5m] offset 1m)) / on(a) group_left(c) max(n) without (d) > bool 2';
    expect(parsePromql(query)).toMatchObject({
      kind: 'binary',
      op: '>',
      bool: true,
      right: { kind: 'number', value: 2 },
      left: {
        kind: 'binary',
        op: '/',
        uneven: true,
        matching: { ignoring: false, labels: ['a'] },
        left: {
          kind: 'aggregation',
          op: 'sum',
          grouping: { labels: ['a', 'b'], without: false, from: 7, to: 13 },
          args: [
            {
              kind: 'call',
              name: 'rate',
              args: [
                {
                  kind: 'wrapped',
                  by: 'offset',
                  inner: {
                    kind: 'wrapped',
                    by: 'range',
                    inner: { kind: 'selector', name: 'm' },
                  },
                },
              ],
            },
          ],
        },
        right: { op: 'max', grouping: { labels: ['d'], without: true } },
      },
    });
  });

  it.each([
    ['', 0, /end of the query.* where an expression/],
    ['sum(a', 5, /the end of the query/],
    ['sum(a))', 6, /"\)" where an operator or the end/],
    ['a{b}', 3, /=~/],
    ['a{b=c}', 4, /"c}" where one of = != =~ !~ and a value in quotes/],
    ['a{b="c"', 7, /or }/],
    ['a b', 2, /"b" where an operator/],
    ['a +', 3, /an expression after the operator/],
    ['a[5m', 4, /and ]/],
    ['sum by (b a) (c)', 10, /a comma or \)/],
    ['nosuch(a)', 6, /./],
    ['# nothing', 9, /an expression was expected/],
    ['a{b="\\q"}', 5, /"\\q" where an escape/],
  ])(
    'says where %j is not PromQL, and what was expected',
    (query, at, message) => {
      expect(() => parsePromql(query)).toThrow(
        expect.objectContaining({
          code: 'promql-syntax',
          position: at,
          message: expect.stringMatching(message),
        }),
      );
    },
  );
});
