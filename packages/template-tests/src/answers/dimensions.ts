import { JsonObject, JsonValue } from '@backstage/types';

const SHORT_NAME = 'refund-intake';
/** The longest name that is allowed: 52 characters. */
const LONG_NAME = `ledger-${'a'.repeat(20)}-${'b1'.repeat(12)}`;

/** Free text as people type and paste it; each must come out whole and harmless. */
export const DESCRIPTIONS = [
  'Takes refund requests from merchants and answers within a second.',
  `It's the "fast" one: 100 % of \\ paths, 'single' and "double" quotes`,
  'Zażółć gęślą jaźń – возврат денег – 返金 – 💸🏦',
  '$(rm -rf /) `rm -rf /` ; rm -rf / && $HOME | tee',
  '- key: value # comment, [a, b], {c: d} & *anchor !tag %percent @at >',
  '{{ $labels.job }} ${{ secrets.TOKEN }} {# no #} ${HOME} %{x} #{y}',
  '<script>alert("1")</script> [link](javascript:alert(1)) | a | b | **x**',
  'yes',
];

/** An answer of `CallboardRepository`. */
const repository = (kind: string, host: string, name: string): JsonObject => ({
  kind,
  host,
  owner: kind === 'local' ? '' : 'fernway',
  name,
  repoUrl:
    kind === 'local'
      ? `local?repo=${name}`
      : `${host}?owner=fernway&repo=${name}`,
  url:
    kind === 'local'
      ? `http://localhost:7007/api/demo/repositories/${name}`
      : `https://${host}/fernway/${name}`,
});

/** Where a service may live; the repository bears the service's name. */
export const REPOSITORIES = {
  github: (name: string) => repository('github', 'github.com', name),
  gitlab: (name: string) => repository('gitlab', 'gitlab.com', name),
  local: (name: string) => repository('local', 'local', name),
};

/** Answers that every template asks for; `undefined` leaves one out. */
export const SHARED_DIMENSIONS: Record<
  string,
  ReadonlyArray<JsonValue | undefined>
> = {
  description: DESCRIPTIONS,
  pager: [
    undefined,
    'pagerduty',
    'opsgenie',
    'grafana',
    'incidentio',
    'goalert',
    'webhook',
  ],
  tier: ['1', '2', '3', '4'],
  // A word of Python and Kotlin among them, one letter, and one that ends in a digit.
  name: [SHORT_NAME, LONG_NAME, 'import', 'x', 'payout-v2'],
  repository: Object.keys(REPOSITORIES),
  onCallSchedule: ['oncallschedule:default/payments-core', undefined],
  targetPercent: [undefined, 99.97, 99],
  system: ['system:default/checkout', undefined],
};
