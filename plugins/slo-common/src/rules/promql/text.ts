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

/** A text as a PromQL string. */
export function quote(text: string): string {
  const escaped = text
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/\n/g, '\\n');
  return `"${escaped}"`;
}

/** Labels as a selector's equality matchers, `{a="b",c="d"}`. */
export function equalityMatchers(labels: Record<string, string>): string {
  const matchers = Object.entries(labels).map(
    ([label, value]) => `${label}=${quote(value)}`,
  );
  return `{${matchers.join(',')}}`;
}

const ESCAPES: Record<string, string> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The text of a PromQL string: double or single quotes with Go's escapes, or backticks without any. */
export function unquote(quoted: string): string {
  const inner = quoted.slice(1, -1);
  if (quoted.startsWith('`')) {
    return inner;
  }
  return inner.replace(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|([0-7]{3})|(.))/gis,
    (_, x?: string, u?: string, long?: string, octal?: string, one = '') => {
      const hex = x ?? u ?? long;
      if (hex !== undefined) {
        return String.fromCodePoint(parseInt(hex, 16));
      }
      return octal === undefined
        ? ESCAPES[one] ?? one
        : String.fromCodePoint(parseInt(octal, 8));
    },
  );
}

/** A text in which nothing is taken for a template of Prometheus. */
export function escapeTemplate(text: string): string {
  return text.replace(/\{\{/g, '{{ "{{" }}');
}
