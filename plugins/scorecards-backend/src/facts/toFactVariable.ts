import { SourceAttempt } from '@callboard/backstage-plugin-callboard-node';
import { FactVariable } from '@callboard/backstage-plugin-scorecards-common';
import { KnownVariable } from './FactRegistry';

/** A variable as the API has it. */
export function toFactVariable(
  { declaration, source, maxAgeMs }: KnownVariable,
  attempt: SourceAttempt | undefined,
): FactVariable {
  const { variable, title, description, fields } = declaration;
  return {
    variable,
    title,
    fields: fields.map(field => ({
      name: `${variable}.${field.name}`,
      type: field.type,
      description: field.description,
      ...(field.unit && { unit: field.unit }),
    })),
    ...(description && { description }),
    source,
    maxAge: toIsoDuration(maxAgeMs),
    asOf: attempt?.lastSuccess ?? null,
    ...(attempt?.error && { error: attempt.error.message }),
  };
}

const UNITS = [
  ['H', 3_600_000],
  ['M', 60_000],
  ['S', 1_000],
] as const;
const DAY_MS = 86_400_000;

/** ISO 8601, in days and less: months are of no certain length. */
export function toIsoDuration(ms: number): string {
  const days = Math.floor(ms / DAY_MS);
  let rest = ms - days * DAY_MS;
  const time = UNITS.map(([letter, unit]) => {
    const count = letter === 'S' ? rest / unit : Math.floor(rest / unit);
    rest -= count * unit;
    return count > 0 ? `${count}${letter}` : '';
  }).join('');
  if (!time) return days > 0 ? `P${days}D` : 'PT0S';
  return `P${days > 0 ? `${days}D` : ''}T${time}`;
}
