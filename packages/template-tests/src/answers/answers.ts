import { JsonObject } from '@backstage/types';
import { REPOSITORIES, SHARED_DIMENSIONS } from './dimensions';
import { Dimensions, selectRows } from './selection';

/** Each template pairs the shared answers otherwise. */
const TEMPLATES = [
  'fastapi-service',
  'kotlin-service',
  'nextjs-frontend',
  'kubernetes-rollout',
  'terraform-datastore',
  'pulumi-stack',
  'edge-haproxy',
  'messaging',
  'adopt-existing-service',
  'upgrade-service',
];

const isKind = (kind: unknown): kind is keyof typeof REPOSITORIES =>
  typeof kind === 'string' && kind in REPOSITORIES;

/** The repository of a row, which bears the name of the row's service. */
function withRepository(row: JsonObject): JsonObject {
  const { repository: kind } = row;
  return isKind(kind)
    ? { ...row, repository: REPOSITORIES[kind](String(row.name)) }
    : row;
}

/** What a careful person answers: of every template the same, for golden files. */
export const PLAIN_ANSWERS: JsonObject = {
  name: 'refund-intake',
  description: 'Takes refund requests from merchants.',
  owner: 'group:default/payments-core',
  system: 'system:default/checkout',
  tier: '2',
  onCallSchedule: 'oncallschedule:default/payments-core',
  pager: 'pagerduty',
  repository: REPOSITORIES.github('refund-intake'),
};

/**
 * Rows of answers for one template: each value of each shared answer, and of the template's own (`more`), stands in one
 * row at least; every pair of shared answers stands in a row of some template.
 */
export function answersOf(
  template: string,
  more: Dimensions = {},
): JsonObject[] {
  const offset = TEMPLATES.indexOf(template);
  return selectRows({ ...SHARED_DIMENSIONS, ...more }, Math.max(0, offset)).map(
    row => withRepository({ owner: 'group:default/payments-core', ...row }),
  );
}

/** Changes of good answers that every template refuses before it does anything. */
export const REFUSED: Array<[string, JsonObject]> = [
  ['a name with spaces', { name: 'refund intake' }],
  ['a name in unicode', { name: 'zwróć' }],
  ['a name with an emoji', { name: 'pay-💸' }],
  ['a name with quotes', { name: `x"'y` }],
  ['a name with a path', { name: '../etc/passwd' }],
  ['a name that is a command', { name: '$(rm -rf /)' }],
  ['a name with capitals', { name: 'RefundIntake' }],
  ['a name that ends in a hyphen', { name: 'refund-' }],
  ['a name of two lines', { name: 'refund\nintake' }],
  ['an empty name', { name: '' }],
  ['a name of 53 characters', { name: 'a'.repeat(53) }],
  ['a name of 64 characters', { name: 'a'.repeat(64) }],
  ['a target of 100 %', { targetPercent: 100 }],
  ['a target of 0 %', { targetPercent: 0 }],
  ['a negative target', { targetPercent: -1 }],
  ['a tier that does not exist', { tier: '5' }],
  ['a description of 201 characters', { description: 'x'.repeat(201) }],
  ['a description of two lines', { description: 'one\ntwo: three' }],
  ['a pager nobody knows', { pager: 'pigeon' }],
];
