import { parse, stringify } from 'yaml';
import { generateRules } from '../rules';
import { withoutEachAlertLine } from '../rules/__testUtils__/alertLines';
import {
  askPromtool,
  describeWithPromtool,
  whichPass,
} from '../rules/__testUtils__/promtool';
import {
  definitionsOf,
  indicatorOf,
  optionsWith,
} from './__testUtils__/options';
import { SloIndicator } from './SloIndicator';

function filesOf(...indicators: SloIndicator[]) {
  const files = generateRules(definitionsOf(optionsWith({ indicators })), {
    baseUrl: 'https://portal.example.com',
  });
  if ('problems' in files) {
    throw new Error(JSON.stringify(files.problems));
  }
  return files;
}

interface Suite {
  tests: { name: string }[];
}

/** The tests in which alerts fire. What some of the tests notice, all of them do; some are faster. */
function someOf(tests: string): string {
  const suite: Suite = parse(tests);
  return stringify({
    ...suite,
    tests: suite.tests.filter(({ name }) =>
      /: (no series|100 % of events bad)$/.test(name),
    ),
  });
}

describeWithPromtool('alerts of generated SLOs, asked of promtool', () => {
  const kinds = Object.entries<SloIndicator>(indicatorOf);

  it.concurrent.each(kinds)(
    '%s: pass their tests',
    async (_kind, indicator) => {
      const files = filesOf(indicator);
      expect(await askPromtool(files)).toEqual({
        check: 'passes',
        test: 'passes',
      });
      expect(files.tests).not.toContain('# slo:');
    },
    120_000,
  );

  it.concurrent(
    'three in one file: pass their tests, which notice a wrong limit of each of them',
    async () => {
      const { availability, latency, ratio } = indicatorOf;
      const files = filesOf(availability, latency, ratio);
      expect(await askPromtool(files)).toEqual({
        check: 'passes',
        test: 'passes',
      });
      const limits = [...new Set(files.rules.match(/\(5\.6 \* [\d.]+\)/g))];
      expect(limits).toHaveLength(3);
      const broken = limits.map(limit =>
        files.rules.replaceAll(limit, limit.replace('5.6', '4')),
      );
      const passed = await whichPass(
        broken.map(rules => ({ rules, tests: files.tests })),
      );
      expect(passed).toEqual([false, false, false]);
    },
    120_000,
  );

  it.each(kinds)(
    '%s: fail their tests without any one line',
    async (_kind, indicator) => {
      const { rules, tests, alerts } = filesOf(indicator);
      const some = someOf(tests);
      const mutants = withoutEachAlertLine(rules);
      // Name, expression, labels, annotations: at least twelve lines each.
      expect(mutants.length).toBeGreaterThan(alerts.length * 12);
      const [whole, ...passed] = await whichPass(
        [rules, ...mutants.map(mutant => mutant.rules)].map(text => ({
          rules: text,
          tests: some,
        })),
      );
      expect(whole).toBe(true);
      const unnoticed = mutants.filter((_mutant, index) => passed[index]);
      expect(unnoticed.map(({ title }) => title)).toEqual([]);
    },
    120_000,
  );
});
