import { printPromqlSelector } from '../../promql';

/** A number without float noise: 0.001, not 0.0009999999999999432. */
export function formatNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}

const UNITS: ReadonlyArray<readonly [string, number]> = [
  ['d', 86_400],
  ['h', 3_600],
  ['m', 60],
  ['s', 1],
];

/** Whole seconds as Prometheus writes durations, for example `1h30m`; also a part of a metric's name. */
export function formatSeconds(seconds: number): string {
  let rest = seconds;
  let text = '';
  for (const [unit, length] of UNITS) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    text += count > 0 ? `${count}${unit}` : '';
  }
  return text || '0s';
}

/** Labels as a selector's equality matchers, `{a="b",c="d"}`. */
export function equalityMatchers(labels: Record<string, string>): string {
  return printPromqlSelector({
    matchers: Object.entries(labels).map(([label, value]) => ({
      label,
      op: '=',
      value,
    })),
  });
}

/** A text in which nothing is taken for a template of Prometheus. */
export function escapeTemplate(text: string): string {
  return text.replace(/\{\{/g, '{{ "{{" }}');
}
