import { PromqlMatcher } from './expression';
import { quotePromql } from './strings';

/** An instant vector selector: a metric's name and label matchers. @public */
export interface PromqlSelector {
  /** Where it stands before the braces. */
  name?: string;
  matchers: PromqlMatcher[];
}

/** A label where a query names it: in quotes where it is not a classic name. @public */
export function printPromqlLabel(label: string): string {
  return /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(label) ? label : quotePromql(label);
}

/** A matcher as PromQL. @public */
export function printPromqlMatcher({
  label,
  op,
  value,
}: PromqlMatcher): string {
  return `${printPromqlLabel(label)}${op}${quotePromql(value)}`;
}

/** A selector as PromQL: the same text for the same selector, whatever its spaces and quotes were. @public */
export function printPromqlSelector({
  name,
  matchers,
}: PromqlSelector): string {
  const inside = matchers.map(printPromqlMatcher).join(',');
  return inside || !name ? `${name ?? ''}{${inside}}` : name;
}

/** The name of the metric that a selector asks for, where it asks for one. @public */
export function promqlMetricOf({
  name,
  matchers,
}: PromqlSelector): string | undefined {
  return (
    name ??
    matchers.find(({ label, op }) => label === '__name__' && op === '=')?.value
  );
}
