import { TimeWindow } from '@callboard/backstage-plugin-slo-common';
import { canonicalJson } from '@callboard/backstage-plugin-callboard-node';
import { ObjectiveTerms, Terms } from './terms';

/** What changed between two versions. */
export interface TermsChange {
  /** In words, for example `target 99.9 % → 99.5 % (looser)`. */
  text: string;
  /** Whether anything is easier to keep than before, or measured otherwise. */
  looser: boolean;
}

type Direction = 'looser' | 'tighter' | undefined;

interface Part {
  text: string;
  direction: Direction;
}

/** `0.999` → `99.9 %`, without float noise. */
export function percent(ratio: number): string {
  return `${Number((ratio * 100).toPrecision(12))} %`;
}

/** `28d rolling`, or `1M from 2026-01-01 00:00:00 Europe/Berlin`. */
export function describeWindow(window: TimeWindow): string {
  return window.calendar
    ? `${window.duration} from ${window.calendar.startTime} ${window.calendar.timeZone}`
    : `${window.duration} rolling`;
}

const changed = (
  label: string,
  before: string,
  after: string,
  direction?: Direction,
): Part[] =>
  before === after
    ? []
    : [{ text: `${label} ${before} → ${after}`, direction }];

const byHeight = (before: number, after: number): Direction =>
  after < before ? 'looser' : 'tighter';

function share(label: string, before?: number, after?: number): Part[] {
  const show = (value?: number) =>
    value === undefined ? 'none' : percent(value);
  const direction =
    before === undefined || after === undefined
      ? undefined
      : byHeight(before, after);
  return changed(label, show(before), show(after), direction);
}

function changesOfObjective(
  before: ObjectiveTerms,
  after: ObjectiveTerms,
  of: string,
): Part[] {
  return [
    ...share(`target${of}`, before.target, after.target),
    ...share(
      `slice target${of}`,
      before.timeSliceTarget,
      after.timeSliceTarget,
    ),
    ...changed(
      `slice${of}`,
      before.timeSliceWindow ?? 'none',
      after.timeSliceWindow ?? 'none',
    ),
    ...changed(`weight${of}`, String(before.weight), String(after.weight)),
    ...(before.digest === after.digest
      ? []
      : [{ text: `another query${of}`, direction: 'looser' as const }]),
  ];
}

function changesOfObjectives(before: Terms, after: Terms): Part[] {
  const single = [before, after].every(
    ({ objectives }) => objectives.length === 1,
  );
  if (single) {
    const [[from], [to]] = [before.objectives, after.objectives];
    const renamed = changed('objective', from?.name ?? '', to?.name ?? '');
    return from && to
      ? [...changesOfObjective(from, to, ''), ...renamed]
      : renamed;
  }
  const previous = new Map(before.objectives.map(item => [item.name, item]));
  const kept = new Set(after.objectives.map(({ name }) => name));
  return [
    ...after.objectives.flatMap(objective => {
      const from = previous.get(objective.name);
      return from
        ? changesOfObjective(from, objective, ` of ${objective.name}`)
        : [
            {
              text: `new objective ${objective.name}: ${percent(
                objective.target,
              )}`,
              direction: 'tighter' as const,
            },
          ];
    }),
    ...before.objectives
      .filter(({ name }) => !kept.has(name))
      .map(({ name }) => ({
        text: `no objective ${name} any more`,
        direction: 'looser' as const,
      })),
  ];
}

/**
 * Says what changed from one version to the next. Another query counts as looser, because nobody can tell from outside
 * that it is not.
 *
 * @returns undefined where nothing changed
 */
export function describeChange(
  before: Terms,
  after: Terms,
): TermsChange | undefined {
  const parts = [
    ...changesOfObjectives(before, after),
    ...(canonicalJson(before.window) === canonicalJson(after.window)
      ? []
      : changed(
          'window',
          describeWindow(before.window),
          describeWindow(after.window),
        )),
    ...changed('method', before.budgetingMethod, after.budgetingMethod),
  ];
  if (parts.length === 0) {
    return undefined;
  }
  return {
    text: parts
      .map(({ text, direction }) =>
        direction ? `${text} (${direction})` : text,
      )
      .join('; '),
    looser: parts.some(({ direction }) => direction === 'looser'),
  };
}
