import {
  formatAgo,
  formatDuration,
  formatInstant,
  formatRatio,
} from '@callboard/backstage-plugin-callboard-react';
import {
  CheckResult,
  FactValue,
} from '@callboard/backstage-plugin-scorecards-common';

/** Beyond it, a value is cut where it stands in a line with others. */
const SHORT = 60;

function numberWords(value: number, unit: string | undefined): string {
  const isRatio = unit?.startsWith('ratio') ?? false;
  const words = isRatio
    ? formatRatio(value)
    : value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
  return words.replace('-', '−');
}

/**
 * The value of a fact with its unit, for people: "2 SLOs", "41 %", "12 Nov, 09:12", "none", "unknown".
 *
 * @param now - milliseconds since the epoch
 */
export function valueWords(
  { value, type, unit }: Pick<FactValue, 'value' | 'type' | 'unit'>,
  now: number,
): string {
  if (value === null || value === undefined) {
    return 'unknown';
  }
  const said =
    unit && !unit.startsWith('ratio')
      ? ` ${value === 1 ? one(unit) : unit}`
      : '';
  if (typeof value === 'number') {
    return type === 'duration'
      ? formatDuration(value)
      : `${numberWords(value, unit)}${said}`;
  }
  if (typeof value === 'string') {
    const isInstant =
      type === 'timestamp' && Number.isFinite(Date.parse(value));
    return isInstant ? formatInstant(value, now) : value || '"" (empty)';
  }
  if (Array.isArray(value)) {
    const items = value.map(item =>
      typeof item === 'string' ? item : JSON.stringify(item),
    );
    return `${items.join(', ') || 'none'}${said}`;
  }
  return typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}

/** One of what a unit counts: "pages" are one "page"; a unit of several words stays as it is. */
function one(unit: string): string {
  return /^[\w-]+$/.test(unit)
    ? unit.replace(/ies$/, 'y').replace(/([^s])s$/, '$1')
    : unit;
}

function short(text: string): string {
  return text.length > SHORT ? `${text.slice(0, SHORT)} …` : text;
}

/**
 * Why a check says what it says, in one line: the reason where it is unknown, else the facts it read. Undefined where
 * nothing is known of them.
 *
 * @param now - milliseconds since the epoch
 */
export function becauseWords(
  { status, reason, evidence = [] }: CheckResult,
  now: number,
): string | undefined {
  if (status === 'unknown') {
    const unknown = evidence.find(({ value }) => value === null);
    return reason ?? unknown?.reason;
  }
  if (reason) {
    return reason;
  }
  const facts = evidence
    .slice(0, 2)
    .map(fact => `${fact.fact} is ${short(valueWords(fact, now))}`);
  return facts.join(', ') || undefined;
}

/** How old a fact is, and that it could not be read again: "3 h ago", "stale, read 2 d ago"; undefined where not known. */
export function factAge(
  { asOf, stale }: Pick<FactValue, 'asOf' | 'stale'>,
  now: number,
): string | undefined {
  if (!asOf) {
    return undefined;
  }
  const ago = formatAgo(asOf, now);
  return stale ? `stale, read ${ago}` : ago;
}
