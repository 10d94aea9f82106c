import { readYamlDocuments } from '@callboard/backstage-plugin-callboard-common';
import { Check } from '@callboard/backstage-plugin-scorecards-common';
import { promotionPatch } from './promotionPatch';

const check = (id: string, change: Partial<Check> = {}): Check => ({
  id,
  title: `Has "${id}": # no comment`,
  level: 'gold',
  weight: 1,
  expression: "slo.count > 0 && slo.worstState != 'exhausted'",
  ...change,
});

const scorecard = {
  ref: 'scorecard:default/readiness',
  checks: [
    check('new', {
      effectiveFrom: '2026-10-01',
      filter: { 'spec.type': 'service' },
      fix: { text: 'Do it.\nNow.' },
      weight: 2,
    }),
    check('other'),
    check('old', { effectiveFrom: '2026-01-01' }),
    check('plain'),
  ],
};

it('is YAML of the checks, in effect from the day on', () => {
  const patch = promotionPatch(
    scorecard,
    new Set(['new', 'old', 'plain']),
    '2026-03-01',
  );
  const [first] = patch.split('\n');
  expect(first).toBe(
    '# In the document of scorecard:default/readiness, in place of the checks with these ids:',
  );
  const [document] = readYamlDocuments(patch);
  const [latest, , old, plain] = scorecard.checks;
  const { weight: _old, ...oldCheck } = old ?? check('old');
  const { weight: _plain, ...plainCheck } = plain ?? check('plain');
  expect(document).toHaveProperty('value', {
    spec: {
      checks: [
        { ...latest, effectiveFrom: '2026-03-01' },
        oldCheck,
        { ...plainCheck, effectiveFrom: '2026-03-01' },
      ],
    },
  });
});
