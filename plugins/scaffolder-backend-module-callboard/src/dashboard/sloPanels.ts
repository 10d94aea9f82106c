import {
  SloDefinition,
  SloMeasure,
  SloQueries,
} from '@callboard/backstage-plugin-slo-common';
import { Series, ThresholdStep } from './grafana';
import { row, stat, timeseries } from './panels';
import { Sized } from './place';

/** A link beside a panel. */
export interface PanelLink {
  title: string;
  url: string;
}

/** With less than this share of the budget left, it is time to be careful. */
const LITTLE_BUDGET = 0.25;
const CALENDAR_NOTE =
  ' The promise follows the calendar, this figure does not: it looks back over the same length. The portal knows better.';
const COLOURS: Record<string, string> = { page: 'red', ticket: 'orange' };

const percent = (ratio: number) => `${Number((ratio * 100).toPrecision(8))} %`;

/** The panels about one promise: whether it is kept, what is left, how fast that goes, and what is counted. */
export function sloPanels(
  definition: SloDefinition,
  queries: SloQueries,
  links: PanelLink[],
): Sized[] {
  const { objective } = queries;
  const title =
    definition.objectives.length > 1 && objective !== undefined
      ? `${definition.title}: ${objective}`
      : definition.title;
  return [
    { panel: row(title), w: 24, h: 1 },
    ...figures(definition, queries, links),
    ...lines(queries, links),
    ...queries.measures.map(measure => ({
      panel: measured(measure, queries.measures.length > 1),
      w: 24,
      h: 7,
    })),
  ];
}

function figures(
  { ref, window: { isRolling } }: SloDefinition,
  { target, budget, window, windowQuery, lookbacks, measures }: SloQueries,
  links: PanelLink[],
): Sized[] {
  const spent =
    budget === 1 ? `(${windowQuery})` : `(${windowQuery}) / ${budget}`;
  const kept =
    target === undefined
      ? []
      : [
          stat({
            title: `Good, last ${window}`,
            description: `The share of all events (or slices of time) of the last ${window} that were good. Promised are ${percent(
              target,
            )}.`,
            series: [{ query: `1 - (${windowQuery})`, legend: 'good' }],
            unit: 'percentunit',
            decimals: 3,
            steps: [
              { value: null, color: 'red' },
              { value: target, color: 'green' },
            ],
            links,
          }),
        ];
  const [shortest] = lookbacks;
  const now =
    shortest === undefined
      ? []
      : [
          stat({
            title: `Burn rate, last ${shortest.lookback}`,
            description:
              'How fast the error budget is being spent: at 1 it lasts exactly as long as the window.',
            series: [burn(shortest, budget)],
            unit: 'none',
            decimals: 2,
            steps: [
              { value: null, color: 'green' },
              { value: 1, color: 'orange' },
            ],
          }),
        ];
  const matchers = `slo="${ref}"`;
  const presence = measures.map(one => one.presence).join(' or ');
  const panels = [
    ...kept,
    stat({
      title: `Error budget left, last ${window}`,
      description: `What may still fail before the promise is broken, as a share of all that may. Below zero it is broken.${
        isRolling ? '' : CALENDAR_NOTE
      }`,
      series: [{ query: `1 - ${spent}`, legend: 'left' }],
      unit: 'percentunit',
      decimals: 1,
      steps: [
        { value: null, color: 'red' },
        { value: 0, color: 'orange' },
        { value: LITTLE_BUDGET, color: 'green' },
      ],
      links,
    }),
    ...now,
    stat({
      title: 'Alerts firing',
      description:
        'Alerts of this promise that fire right now. Unknown while its rules record nothing.',
      series: [
        {
          query: `count(ALERTS{alertstate="firing",${matchers}}) or 0 * count(${presence})`,
          legend: 'firing',
        },
      ],
      unit: 'none',
      steps: [
        { value: null, color: 'green' },
        { value: 1, color: 'red' },
      ],
      links,
    }),
  ];
  return panels.map(panel => ({ panel, w: 24 / panels.length, h: 4 }));
}

function lines(
  { target, budget, lookbacks, alerts }: SloQueries,
  links: PanelLink[],
): Sized[] {
  if (lookbacks.length === 0) return [];
  const good =
    target === undefined
      ? []
      : [
          timeseries({
            title: 'Good',
            description: `The share of good events over several look-backs, with the target of ${percent(
              target,
            )}.`,
            series: lookbacks.map(({ lookback, query }) => ({
              query: `1 - ${query}`,
              legend: lookback,
            })),
            unit: 'percentunit',
            steps: [
              { value: null, color: 'transparent' },
              { value: target, color: 'red' },
            ],
          }),
        ];
  const panels = [
    ...good,
    timeseries({
      title: 'Burn rates',
      description: `An alert fires while both of its look-backs are above its limit: ${alerts
        .map(
          ({ name, lookbacks: spans, factor, severity }) =>
            `${name} (${severity}) ${spans.join(' and ')} above ${factor}`,
        )
        .join('; ')}.`,
      series: lookbacks.map(lookback => burn(lookback, budget)),
      unit: 'none',
      steps: limits(alerts),
      links,
    }),
  ];
  return panels.map(panel => ({ panel, w: 24 / panels.length, h: 8 }));
}

/** The very comparison of the alerts, divided by the budget. */
function burn(
  { lookback, query }: SloQueries['lookbacks'][number],
  budget: number,
): Series {
  return {
    query: budget === 1 ? query : `${query} / ${budget}`,
    legend: lookback,
  };
}

/** One line per limit, in the colour of its most urgent alert. */
function limits(alerts: SloQueries['alerts']): ThresholdStep[] {
  const colours = new Map<number, string>();
  for (const { factor, severity } of alerts) {
    const colour = COLOURS[severity] ?? 'yellow';
    if (colours.get(factor) !== COLOURS.page) colours.set(factor, colour);
  }
  const steps = [...colours].sort(([one], [other]) => one - other);
  return [
    { value: null, color: 'transparent' },
    ...steps.map(([value, color]) => ({ value, color })),
  ];
}

const MEASURES = {
  rate: {
    title: 'Events per second',
    description: 'All events that are counted, good and bad.',
    unit: 'short',
  },
  count: {
    title: 'Events per evaluation',
    description: 'All events of one evaluation of the rules, good and bad.',
    unit: 'short',
  },
  value: {
    title: 'Measured value',
    description: 'What is compared with the limit, as it is measured.',
    unit: 'short',
  },
} as const;

function measured(
  { kind, objective, query, threshold }: SloMeasure,
  isOneOfMany: boolean,
) {
  const { title, description, unit } = MEASURES[kind];
  return timeseries({
    title: isOneOfMany ? `${title}: ${objective}` : title,
    description,
    series: [{ query, legend: objective }],
    unit,
    steps: [
      { value: null, color: 'transparent' },
      ...(threshold === undefined ? [] : [{ value: threshold, color: 'red' }]),
    ],
  });
}
