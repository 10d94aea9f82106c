import { stringify } from 'yaml';
import { DEPLOY_SAFETY, ONCALL_HEALTH, SECURITY } from './checks/others';
import { PRODUCTION_READINESS } from './checks/productionReadiness';
import { DemoCheck, DemoScorecard, DemoVersion } from './DemoCheck';

const without = (checks: DemoCheck[], ...ids: string[]) =>
  checks.filter(({ id }) => !ids.includes(id));

const first = (checks: DemoCheck[]): DemoVersion => ({
  version: '1',
  daysAgo: 240,
  checks,
  changes: [],
});

/** Every scorecard of the fake company. */
export const SCORECARDS: readonly DemoScorecard[] = [
  {
    ref: 'scorecard:default/production-readiness',
    title: 'Production readiness',
    description: 'What a service needs before real money goes through it.',
    owner: 'group:default/platform',
    levels: ['bronze', 'silver', 'gold'],
    versions: [
      first(without(PRODUCTION_READINESS, 'image-scan', 'oncall-load')),
      {
        version: '2',
        daysAgo: 41,
        checks: PRODUCTION_READINESS,
        changes: ['check image-scan was added', 'check oncall-load was added'],
      },
    ],
  },
  {
    ref: 'scorecard:default/oncall-health',
    title: 'On-call health',
    description: 'Schedules that people can live with.',
    owner: 'group:default/platform',
    levels: ['covered', 'sustainable'],
    versions: [first(ONCALL_HEALTH)],
  },
  {
    ref: 'scorecard:default/security',
    title: 'Security and payments compliance',
    description: 'What auditors ask for.',
    owner: 'group:default/risk',
    levels: ['baseline', 'hardened'],
    versions: [
      first(without(SECURITY, 'secrets-rotated')),
      {
        version: '2',
        daysAgo: 12,
        checks: SECURITY,
        changes: ['check secrets-rotated was added, from 2027-03-01'],
      },
    ],
  },
  {
    ref: 'scorecard:default/deploy-safety',
    title: 'Deploy safety',
    description: 'How changes reach production.',
    owner: 'group:default/platform',
    levels: ['safe'],
    versions: [first(DEPLOY_SAFETY)],
    issues: [
      {
        path: 'spec.checks[1].expression',
        code: 'unknown-fact',
        message:
          'There is no fact pushed.deploys.strategie. Did you mean pushed.deploys.strategy?',
      },
    ],
  },
];

/** The document of a version, as it is committed. */
export function documentOf(
  scorecard: DemoScorecard,
  version: DemoVersion,
): string {
  return stringify({
    apiVersion: 'callboard.dev/v1alpha1',
    kind: 'Scorecard',
    metadata: {
      name: scorecard.ref.split('/')[1],
      title: scorecard.title,
      description: scorecard.description,
    },
    spec: {
      owner: scorecard.owner,
      filter: { kind: 'component' },
      levels: scorecard.levels,
      checks: version.checks.map(({ facts, effort, tiers, ...check }) => ({
        ...check,
        ...(tiers && {
          filter: { 'metadata.labels.callboard.dev/tier': { $in: tiers } },
        }),
      })),
    },
  });
}
