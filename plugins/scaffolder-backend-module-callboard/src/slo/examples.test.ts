import { parse } from 'yaml';
import { examples } from './examples';
import { generateSloFiles } from './generateSloFiles';
import { readIndicators } from './readIndicators';

describe('examples of slo:spec:generate', () => {
  it.each(examples.map(({ description, example }) => [description, example]))(
    '%s',
    (_description, example) => {
      const [step] = parse(example ?? '').steps;
      expect(step.action).toBe('slo:spec:generate');
      const made = generateSloFiles({
        service: 'checkout',
        owner: 'payments',
        tier: '2',
        indicators: readIndicators(step.input.indicators),
        directory: 'slos',
        rulesDirectory: 'monitoring',
      });
      expect(made.documents).toHaveLength(2);
      expect(made.warnings).toEqual([]);
    },
  );
});
