import { DemoCheck } from '../DemoCheck';

/** Of schedules that people can live with. */
export const ONCALL_HEALTH: DemoCheck[] = [
  {
    id: 'no-gaps',
    title: 'No gap in the next 7 days',
    why: 'Nobody is called in a gap.',
    level: 'covered',
    weight: 2,
    expression: 'oncall.gaps7d == 0',
    effort: 0.3,
    facts: [
      { fact: 'oncall.gaps7d', type: 'int', unit: 'gaps', pass: 0, fail: 2 },
    ],
    fix: { text: 'Fill the gap, or declare it as off hours.', link: '/oncall' },
  },
  {
    id: 'two-reachable',
    title: 'Two people can be reached',
    level: 'covered',
    weight: 1,
    expression: 'oncall.reachablePeople >= 2',
    effort: 0.35,
    facts: [
      {
        fact: 'oncall.reachablePeople',
        type: 'int',
        unit: 'people',
        pass: 3,
        fail: 1,
      },
    ],
    fix: { text: 'Have the second person set up a way to be paged.' },
  },
  {
    id: 'rotation-size',
    title: 'At least five people share the rotation',
    level: 'sustainable',
    weight: 2,
    expression: 'oncall.participants >= 5',
    effort: 0.6,
    facts: [
      {
        fact: 'oncall.participants',
        type: 'int',
        unit: 'people',
        pass: 6,
        fail: 3,
      },
    ],
    fix: { text: 'Share the rotation with a neighbouring team.' },
  },
  {
    id: 'quiet-nights',
    title: 'Less than two pages a week at night',
    level: 'sustainable',
    weight: 1,
    expression: 'oncall.nightPages7d < 2',
    effort: 0.5,
    facts: [
      {
        fact: 'oncall.nightPages7d',
        type: 'int',
        unit: 'pages',
        pass: 0,
        fail: 5,
      },
    ],
    fix: { text: 'Mend or remove the alert that pages most.' },
  },
];

/** What auditors ask for. */
export const SECURITY: DemoCheck[] = [
  {
    id: 'data-classified',
    title: 'Its data is classified',
    why: 'PCI DSS asks where cardholder data is.',
    level: 'baseline',
    weight: 2,
    expression: 'catalog.dataClassification != ""',
    effort: 0.25,
    facts: [
      {
        fact: 'catalog.dataClassification',
        type: 'string',
        pass: 'cardholder-data',
        fail: '',
      },
    ],
    fix: { text: 'Set the annotation callboard.dev/data-classification.' },
  },
  {
    id: 'dependencies-scanned',
    title: 'Dependencies scanned within 7 days',
    level: 'baseline',
    weight: 2,
    expression: 'pushed.scans.dependencyScanDays <= 7',
    effort: 0.45,
    facts: [
      {
        fact: 'pushed.scans.dependencyScanDays',
        type: 'int',
        unit: 'days',
        pass: 1,
        fail: 23,
      },
    ],
    fix: {
      text: 'Let the nightly pipeline scan and push the fact.',
      link: 'https://handbook.example/scans',
    },
  },
  {
    id: 'no-critical',
    title: 'No critical vulnerability is open',
    level: 'baseline',
    weight: 3,
    expression: 'pushed.scans.critical == 0',
    effort: 0.5,
    facts: [
      {
        fact: 'pushed.scans.critical',
        type: 'int',
        unit: 'vulnerabilities',
        pass: 0,
        fail: 2,
      },
    ],
    fix: { text: 'Update the dependency, or ask for a waiver with a date.' },
  },
  {
    id: 'access-reviewed',
    title: 'Access reviewed this quarter',
    level: 'hardened',
    weight: 2,
    expression: 'pushed.access.reviewDays <= 92',
    effort: 0.6,
    facts: [
      {
        fact: 'pushed.access.reviewDays',
        type: 'int',
        unit: 'days',
        pass: 30,
        fail: 140,
      },
    ],
    fix: { text: 'Go through who may deploy and who may read production.' },
  },
  {
    id: 'secrets-rotated',
    title: 'Secrets rotate by themselves',
    why: 'A key that nobody rotates is a key that somebody keeps.',
    level: 'hardened',
    weight: 1,
    effectiveFrom: '2027-03-01',
    expression: 'pushed.secrets.manual == 0',
    effort: 0.7,
    facts: [
      {
        fact: 'pushed.secrets.manual',
        type: 'int',
        unit: 'secrets',
        pass: 0,
        fail: 2,
      },
    ],
    fix: {
      text: 'Move them into the vault.',
      template: 'template:default/move-secrets',
    },
  },
];

/** How changes reach production. */
export const DEPLOY_SAFETY: DemoCheck[] = [
  {
    id: 'ci-green',
    title: 'The main branch builds',
    level: 'safe',
    weight: 1,
    expression: 'pushed.ci.mainGreen',
    effort: 0.3,
    facts: [
      { fact: 'pushed.ci.mainGreen', type: 'bool', pass: true, fail: false },
    ],
    fix: { text: 'Mend the build before anything else.' },
  },
  {
    id: 'progressive',
    title: 'Rolls out in steps',
    level: 'safe',
    weight: 1,
    expression: 'pushed.deploys.strategy in ["canary", "blue-green"]',
    effort: 0.55,
    facts: [
      {
        fact: 'pushed.deploys.strategy',
        type: 'string',
        pass: 'canary',
        fail: 'recreate',
      },
    ],
    fix: { text: 'Use the canary pipeline.' },
  },
];
