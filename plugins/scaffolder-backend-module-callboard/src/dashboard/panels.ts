import { PanelContent, Series, ThresholdStep } from './grafana';

/** Whoever opens the dashboard picks the Prometheus that evaluates the rules. */
const DATASOURCE = { type: 'prometheus', uid: '${datasource}' };

/** What a panel shows, and how. */
export interface PanelOptions {
  title: string;
  /** For somebody who sees it for the first time. */
  description: string;
  series: Series[];
  /** Grafana's name of it, `percentunit` for ratios. */
  unit: string;
  decimals?: number;
  /** In ascending order, the first with `null`. */
  steps: ThresholdStep[];
  links?: { title: string; url: string }[];
}

const targets = (series: Series[], instant: boolean) =>
  series.map(({ query, legend }, index) => ({
    refId: String.fromCharCode('A'.charCodeAt(0) + index),
    datasource: DATASOURCE,
    expr: query,
    legendFormat: legend,
    instant,
    range: !instant,
  }));

const common = (options: PanelOptions) => ({
  title: options.title,
  description: options.description,
  datasource: DATASOURCE,
  ...(options.links && {
    links: options.links.map(link => ({ ...link, targetBlank: true })),
  }),
});

const defaults = ({ unit, decimals, steps }: PanelOptions) => ({
  unit,
  ...(decimals !== undefined && { decimals }),
  // What is not measured is neither good nor bad.
  noValue: 'unknown',
  thresholds: { mode: 'absolute', steps },
});

/** One figure, as of now. */
export function stat(options: PanelOptions): PanelContent {
  return {
    type: 'stat',
    ...common(options),
    targets: targets(options.series, true),
    fieldConfig: {
      defaults: { ...defaults(options), color: { mode: 'thresholds' } },
      overrides: [],
    },
    options: {
      reduceOptions: { calcs: ['lastNotNull'], fields: '', values: false },
      colorMode: 'value',
      graphMode: 'none',
      justifyMode: 'auto',
      orientation: 'auto',
      textMode: 'value',
    },
  };
}

/** Lines over time; steps but the first are drawn as limits. */
export function timeseries(options: PanelOptions): PanelContent {
  return {
    type: 'timeseries',
    ...common(options),
    targets: targets(options.series, false),
    fieldConfig: {
      defaults: {
        ...defaults(options),
        color: { mode: 'palette-classic' },
        custom: {
          drawStyle: 'line',
          lineWidth: 1,
          fillOpacity: 0,
          showPoints: 'never',
          // A gap in the data stays one: nothing was measured there.
          spanNulls: false,
          thresholdsStyle: {
            mode: options.steps.length > 1 ? 'dashed' : 'off',
          },
        },
      },
      overrides: [],
    },
    options: {
      legend: {
        displayMode: 'list',
        placement: 'bottom',
        showLegend: true,
        calcs: [],
      },
      tooltip: { mode: 'multi', sort: 'desc' },
    },
  };
}

/** The headline of the panels below it. */
export function row(title: string): PanelContent {
  return { type: 'row', title, collapsed: false, panels: [] };
}

/** Markdown. */
export function text(title: string, content: string): PanelContent {
  return {
    type: 'text',
    title,
    options: { mode: 'markdown', content },
    transparent: true,
  };
}
