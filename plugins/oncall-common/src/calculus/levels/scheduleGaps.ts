import { sweep } from '../tracks';
import { ComputedLevel, ScheduleGap } from '../types';

/**
 * Where an alert reaches nobody: at once (amber, a level is open and a later one answers) or at all (red). Where all
 * levels are empty on purpose there is none.
 *
 * @param levels - in the order they are asked; only their names, delays and gaps matter
 * @public
 */
export function scheduleGaps(levels: readonly ComputedLevel[]): ScheduleGap[] {
  const empty = levels.flatMap(({ gaps }, index) =>
    gaps.map(({ start, end, declared }) => ({
      start,
      end,
      value: { index, declared },
    })),
  );
  const found: ScheduleGap[] = [];
  for (const { start, end, value } of sweep(empty)) {
    const gap = judge(value, levels);
    const last = found.at(-1);
    if (gap && last?.end === start && isSameGap(last, gap)) {
      last.end = end;
    } else if (gap) {
      found.push({ start, end, ...gap });
    }
  }
  return found;
}

type Judged = Omit<ScheduleGap, 'start' | 'end'>;

function judge(
  empty: readonly { index: number; declared: boolean }[],
  levels: readonly ComputedLevel[],
): Judged | undefined {
  const answering = levels.findLastIndex(
    (_, index) => !empty.some(gap => gap.index === index),
  );
  const passed =
    answering < 0 ? empty : empty.filter(({ index }) => index < answering);
  const open = passed.filter(({ declared }) => !declared);
  if (open.length === 0) {
    return undefined;
  }
  const namesOf = (gaps: typeof empty) =>
    gaps.flatMap(({ index }) => levels[index]?.name ?? []);
  return answering < 0
    ? { severity: 'red', levels: namesOf(empty) }
    : {
        severity: 'amber',
        levels: namesOf(open),
        addedDelaySeconds: passed.reduce(
          (sum, { index }) => sum + (levels[index]?.delaySeconds ?? 0),
          0,
        ),
      };
}

function isSameGap(a: Judged, b: Judged): boolean {
  return (
    a.severity === b.severity &&
    a.addedDelaySeconds === b.addedDelaySeconds &&
    a.levels.length === b.levels.length &&
    a.levels.every((name, index) => name === b.levels[index])
  );
}
