/** One label matcher, its value quoted as it was written. */
export interface Matcher {
  label: string;
  op: '=' | '!=' | '=~' | '!~';
  quoted: string;
}

/** An instant vector selector: a metric's name and label matchers. */
export interface Selector {
  name?: string;
  matchers: Matcher[];
}

/** The selector as PromQL, the same text for the same selector whatever its spaces were. */
export function printSelector({ name, matchers }: Selector): string {
  const inside = matchers.map(m => `${m.label}${m.op}${m.quoted}`).join(',');
  return inside || !name ? `${name ?? ''}{${inside}}` : name;
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
export function siblingSelector(selector: Selector): Selector | undefined {
  const outcomes = selector.matchers.filter(m => OUTCOME_LABELS.has(m.label));
  if (outcomes.length === 0) return undefined;
  const others = selector.matchers.filter(m => !OUTCOME_LABELS.has(m.label));
  const labels = [...new Set(outcomes.map(m => m.label))];
  return {
    name: selector.name,
    matchers: [
      ...others,
      ...labels.map(label => ({ label, op: '!=' as const, quoted: '""' })),
    ],
  };
}
