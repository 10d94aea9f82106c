import { quotePromql } from '@callboard/backstage-plugin-slo-common';

/** A regular expression that matches exactly this text, in RE2. */
export function escapeRegex(value: string): string {
  return value.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
}

/** A string literal of a regular expression that matches exactly these values, in the order given. */
export function anyOf(values: Iterable<string>): string {
  return quotePromql([...new Set(values)].map(escapeRegex).join('|'));
}
