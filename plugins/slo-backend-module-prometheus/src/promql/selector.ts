import {
  printPromqlLabel,
  printPromqlMatcher,
  PromqlMatcher,
  PromqlSelector,
} from '@callboard/backstage-plugin-slo-common';
import { numberPattern } from './le';
import { anyOf } from './strings';

/** A selector for which `le` is a number: le="1" selects le="1.0" as well. */
export function withNumericLes({
  name,
  matchers,
}: PromqlSelector): PromqlSelector {
  return { name, matchers: matchers.map(withNumericLe) };
}

/** Classic histograms spell the same bound in several ways ("1", "1.0", "1e0"), by client library and version. */
export function withNumericLe({
  label,
  op,
  value,
}: PromqlMatcher): PromqlMatcher {
  const pattern = label === 'le' ? numberPattern(value) : undefined;
  if (pattern === undefined || op === '=~' || op === '!~') {
    return { label, op, value };
  }
  return { label, op: op === '=' ? '=~' : '!~', value: pattern };
}

/** The selector with one of its equality matchers widened to several values. */
export function widen(
  selector: PromqlSelector,
  label: string,
  values: string[],
): string {
  const others = selector.matchers.filter(m => m.label !== label);
  const wide = `${printPromqlLabel(label)}=~${anyOf(values)}`;
  const inside = [...others.map(printPromqlMatcher), wide].join(',');
  return `${selector.name ?? ''}{${inside}}`;
}

/** The selector with any value of a label. */
export function anyValue(
  selector: PromqlSelector,
  label: string,
): PromqlSelector {
  const others = selector.matchers.filter(m => m.label !== label);
  return {
    name: selector.name,
    matchers: [...others, { label, op: '!=', value: '' }],
  };
}

/** Labels that tell the outcome of an event: a series is born with the first event of that outcome. */
const OUTCOME_LABELS = new Set([
  'code',
  'error',
  'error_type',
  'exception',
  'grpc_code',
  'grpc_status',
  'http_code',
  'http_response_status_code',
  'http_status',
  'http_status_code',
  'outcome',
  'response_code',
  'response_code_class',
  'result',
  'rpc_grpc_status_code',
  'status',
  'status_class',
  'status_code',
  'success',
]);

/**
 * The selector of the series beside: the same metric and matchers, with any outcome. Such a series proves that the
 * metric's name, the outcome label and all other matchers are spelt right.
 *
 * @returns undefined when no matcher is about the outcome
 */
export function siblingSelector(
  selector: PromqlSelector,
): PromqlSelector | undefined {
  const outcomes = selector.matchers.filter(m => OUTCOME_LABELS.has(m.label));
  if (outcomes.length === 0) return undefined;
  const others = selector.matchers.filter(m => !OUTCOME_LABELS.has(m.label));
  const labels = [...new Set(outcomes.map(m => m.label))];
  return {
    name: selector.name,
    matchers: [
      ...others,
      ...labels.map(label => ({ label, op: '!=' as const, value: '' })),
    ],
  };
}
