import { ExplanationStep } from '@callboard/backstage-plugin-slo-common';
import {
  PlainRow,
  PlainTable,
} from '@callboard/backstage-plugin-callboard-react';

/** Twelve digits are what the engine keeps; more would be dust of binary numbers. */
function valueWords(value: number | null | undefined): string {
  if (value === undefined) {
    return '';
  }
  return value === null
    ? 'unknown'
    : Number(value.toPrecision(12)).toLocaleString('en-GB', {
        maximumFractionDigits: 12,
      });
}

/** A calculation, line by line. */
export function Steps(props: { label: string; steps: ExplanationStep[] }) {
  const rows = props.steps.map(
    ({ label, formula, value }, i): PlainRow => [
      `${i} ${label}`,
      label,
      <code>{formula}</code>,
      valueWords(value),
    ],
  );
  return (
    <PlainTable
      label={props.label}
      headers={['Step', 'Formula', 'Value']}
      rows={rows}
    />
  );
}
