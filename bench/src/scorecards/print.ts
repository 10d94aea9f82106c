import { CallboardMeasures } from './measureCallboard';
import { TechInsightsMeasures } from './measureTechInsights';
import { RULES, VARIABLES } from './rules';
import { TableSize } from './TaskBackend';
import { Timing, total } from './Timing';

const CHECKS = VARIABLES.length * RULES.length;
const TARGET_FIRST = 20;
const TARGET_UNCHANGED = 75;

const count = (value: number) => Math.round(value).toLocaleString('en-US');
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`.padStart(9);
const verdict = (isMet: boolean) => (isMet ? 'met' : 'MISSED');
const size = ({ rows, bytes }: TableSize) =>
  `${count(rows)} rows, ${(bytes / 1e6).toFixed(1)} MB`;

/** Prints both sides and their ratios. */
export function printComparison(
  {
    entities,
    scorecards,
    sample,
  }: Record<string, number> & {
    entities: number;
    scorecards: number;
    sample: number;
  },
  ours: CallboardMeasures,
  theirs: TechInsightsMeasures,
): void {
  const checks = entities * CHECKS;
  const rate = (ms: number) => (checks / ms) * 1000;
  // Its checks are run for a sample, its facts are retrieved of all.
  const whole = ({ retrieval, checks: run }: TechInsightsMeasures['first']) =>
    total([retrieval, 1], [run, entities / sample]);
  const line = (name: string, { wall, cpu }: Timing, more = '') =>
    `  ${name.padEnd(44)} ${seconds(wall)}, of the processor ${seconds(
      cpu,
    )}  ${count(rate(wall)).padStart(10)} checks/s${more}`;
  const against = (took: Timing, yardstick: Timing, target: number) => {
    const ratio = yardstick.wall / took.wall;
    return `  ratio ${ratio.toFixed(1)}, target ≥ ${target}: ${verdict(
      ratio >= target,
    )}`;
  };
  const theirFirst = whole(theirs.first);
  const theirAgain = whole(theirs.again);
  const { first, unchanged, changed } = ours;
  process.stdout.write(
    [
      `\n${count(
        entities,
      )} entities × ${CHECKS} checks in ${scorecards} scorecards, on PostgreSQL`,
      `  results of both sides compared: ${compared(ours, theirs)}`,
      line('tech insights, first cycle', theirFirst),
      `    of it retrieving and keeping all facts     ${seconds(
        theirs.first.retrieval.wall,
      )}; running the checks of ${count(sample)} entities ${seconds(
        theirs.first.checks.wall,
      )}, counted ${(entities / sample).toFixed(0)} times`,
      line('tech insights, second cycle', theirAgain),
      line(
        'Callboard, first evaluation',
        first.took,
        against(first.took, theirFirst, TARGET_FIRST),
      ),
      line(
        'Callboard, nothing changed',
        unchanged.took,
        against(unchanged.took, theirAgain, TARGET_UNCHANGED),
      ),
      line('Callboard, 1 % of the entities changed', changed.took),
      `  reading the catalog before, not counted      ${seconds(
        ours.catalog.wall,
      )}`,
      `  result rows written: ${count(first.written)} first, ${count(
        unchanged.written,
      )} where nothing changed (target 0: ${verdict(
        unchanged.written === 0,
      )}), ${count(changed.written)} where 1 % changed`,
      `  kept by Callboard after the first cycle: results ${size(
        ours.results,
      )}; facts ${size(ours.facts)}`,
      `  kept by tech insights (facts; it keeps no results): ${size(
        theirs.facts,
      )} after the first cycle, ${size(theirs.factsAgain)} after the second`,
      '',
    ].join('\n'),
  );
}

/** Whether both say the same of the sample. */
function compared(
  { passing }: CallboardMeasures,
  theirs: TechInsightsMeasures,
): string {
  const other = [...theirs.passing].filter(([ref, ids]) => {
    const ownIds = passing.get(ref) ?? new Set();
    return ownIds.size !== ids.size || [...ids].some(id => !ownIds.has(id));
  });
  return other.length === 0
    ? `the same for ${count(theirs.passing.size)} entities`
    : `DIFFERENT for ${other.length} entities, ${other[0]?.[0]}`;
}
