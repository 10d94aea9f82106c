import {
  Check,
  Scorecard,
} from '@callboard/backstage-plugin-scorecards-common';

/** Keys of a check, as documents have them in order. */
const KEYS = [
  'id',
  'title',
  'why',
  'level',
  'weight',
  'filter',
  'expression',
  'effectiveFrom',
  'owner',
  'fix',
] as const satisfies readonly (keyof Check)[];

/** JSON is YAML, whatever a text holds. */
const write = (value: unknown) => JSON.stringify(value);

function writeCheck(check: Check): string {
  const lines = KEYS.flatMap(key => {
    const isStandard = key === 'weight' && check.weight === 1;
    const value = check[key];
    return value === undefined || isStandard ? [] : `${key}: ${write(value)}`;
  });
  return lines
    .map((line, index) => `${index === 0 ? '    - ' : '      '}${line}`)
    .join('\n');
}

/**
 * What to commit so that checks count from a day on: they, with `effectiveFrom`. A check that counts already, because its day
 * was earlier, stays as it is.
 *
 * @param day - a date, UTC
 */
export function promotionPatch(
  { ref, checks }: Pick<Scorecard, 'ref' | 'checks'>,
  checkIds: ReadonlySet<string>,
  day: string,
): string {
  const promoted = checks
    .filter(({ id }) => checkIds.has(id))
    .map(check => {
      const { effectiveFrom } = check;
      const counts = effectiveFrom !== undefined && effectiveFrom <= day;
      return counts ? check : { ...check, effectiveFrom: day };
    });
  return [
    `# In the document of ${ref}, in place of the checks with these ids:`,
    'spec:',
    '  checks:',
    ...promoted.map(writeCheck),
    '',
  ].join('\n');
}
