import { canonicalJson } from '@callboard/backstage-plugin-callboard-node';
import {
  Check,
  Scorecard,
} from '@callboard/backstage-plugin-scorecards-common';

const differ = (a: unknown, b: unknown) =>
  canonicalJson(a ?? null) !== canonicalJson(b ?? null);

const counted = (count: number, noun: string) =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

/** For people: what a scorecard says that it did not say before, what matters most first. */
export function changesOf(
  before: Scorecard | undefined,
  after: Scorecard,
): string[] {
  if (!before) {
    return [
      `First version: ${counted(after.checks.length, 'check')}, ${counted(
        after.levels.length,
        'level',
      )}`,
    ];
  }
  const known = new Map(before.checks.map(check => [check.id, check]));
  const kept = new Set(after.checks.map(({ id }) => id));
  const order = (checks: Check[], ids: { has(id: string): boolean }) =>
    checks.map(({ id }) => id).filter(id => ids.has(id));
  return [
    ...(differ(before.levels, after.levels)
      ? [
          `Levels changed from ${before.levels.join(
            ', ',
          )} to ${after.levels.join(', ')}`,
        ]
      : []),
    ...(differ(before.filter, after.filter)
      ? ['Applies to other entities: the filter changed']
      : []),
    ...after.checks.flatMap(check => {
      const old = known.get(check.id);
      return old
        ? changesOfCheck(old, check)
        : [`Check ${check.id} added, level ${check.level}`];
    }),
    ...before.checks
      .filter(({ id }) => !kept.has(id))
      .map(({ id, level }) => `Check ${id} removed, was level ${level}`),
    ...(differ(order(before.checks, kept), order(after.checks, known))
      ? ['Order of checks changed']
      : []),
    ...(['title', 'description', 'owner'] as const).flatMap(field =>
      differ(before[field], after[field])
        ? [`${field[0]?.toLocaleUpperCase('en-US')}${field.slice(1)} changed`]
        : [],
    ),
  ];
}

function changesOfCheck(before: Check, after: Check): string[] {
  const { id } = after;
  const told = (field: keyof Check, text: string) =>
    differ(before[field], after[field]) ? [`${id}: ${text}`] : [];
  return [
    ...told('expression', 'expression changed'),
    ...told('level', `level changed from ${before.level} to ${after.level}`),
    ...told(
      'weight',
      `weight changed from ${before.weight} to ${after.weight}`,
    ),
    ...told('filter', 'applies to other entities: the filter changed'),
    ...told(
      'effectiveFrom',
      `in effect from ${after.effectiveFrom ?? 'now on'}${
        before.effectiveFrom ? ` instead of ${before.effectiveFrom}` : ''
      }`,
    ),
    ...told(
      'title',
      `title changed from “${before.title}” to “${after.title}”`,
    ),
    ...told('why', 'the reason why changed'),
    ...told('fix', 'the fix changed'),
    ...told('owner', `owner changed to ${after.owner ?? 'nobody'}`),
  ];
}
