import { JsonValue } from '@backstage/types';
import fc from 'fast-check';
import { NOW } from '../__testUtils__/expressions';
import { VARIABLES } from '../__testUtils__/variables';
import { EntityFacts } from '../model';
import { compileScorecard } from './compileScorecard';
import { evaluateEntity } from './evaluateEntity';
import { evidenceOf } from './explain';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'web' },
};

const { compiled } = compileScorecard(
  {
    ref: 'scorecard:default/ready',
    title: 'Ready',
    owner: 'group:default/platform',
    levels: ['bronze'],
    checks: [
      'slo.count / (slo.count - 1) > 0',
      'slo.budgetRemaining * slo.budgetRemaining / (slo.budgetRemaining - 1.0) > 0.0',
      'now - slo.since > slo.window || slo.since + slo.window > now',
      "slo.names.exists(n, n.matches(slo.owner) || n.substring(0, 1) == 'a')",
      "slo.names[slo.count] == catalog.labels[slo.owner] && catalog.labels.x.matches('^(a+)+$')",
      'catalog.relations.all(r, catalog.relations[r] * slo.count > 0) && slo.isMet',
      'pushed.ci.passing ? pushed.ci.coverage > 0.5 : pushed.scan.findings == int(slo.owner)',
    ].map((expression, index) => ({
      id: `c${index}`,
      title: 'C',
      level: 'bronze',
      weight: 1,
      expression,
    })),
  },
  VARIABLES,
);

/** Values that fit their fields by chance at best. */
const value: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.date({ noInvalidDate: true }).map(date => date.toISOString()),
  fc.array(fc.string()),
  fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())),
);

const facts: fc.Arbitrary<EntityFacts> = fc
  .tuple(
    ...VARIABLES.map(({ variable, fields }) =>
      fc.tuple(
        fc.constant(variable),
        fc.record({
          values: fc.dictionary(
            fc.constantFrom(...fields.map(({ name }) => name)),
            value,
          ),
        }),
      ),
    ),
  )
  .map(sets => Object.fromEntries(sets));

describe('evaluation', () => {
  it('never throws whatever the facts are, and explains what is unknown', () => {
    if (!compiled) {
      throw new Error('The scorecard has no error');
    }
    fc.assert(
      fc.property(facts, told => {
        const { codes } = evaluateEntity({
          compiled,
          entity,
          facts: told,
          waived: new Set(),
          now: NOW,
        });
        expect(codes).toMatch(/^[pfu]{7}$/);
        for (const check of compiled.checks) {
          for (const { value: known, reason } of evidenceOf(check, told)) {
            expect(known !== null || reason).toBeTruthy();
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
