import {
  AlertPair,
  DEFAULT_ALERT_PAIRS,
} from '@callboard/backstage-plugin-slo-common';

/** What an alert is about, as far as its name tells. */
export type AlertKind =
  /** An error budget burns over two look-backs at once. */
  | { kind: 'burn'; pair: AlertPair }
  /** What is measured is not there. */
  | { kind: 'absent' }
  /** The rules record nothing. */
  | { kind: 'unrecorded' }
  /** A policy asks to be told of missing data. */
  | { kind: 'no-data' }
  /** A rule of people. */
  | { kind: 'other' };

/**
 * Generated rules name alerts by what they are about; a number at the end makes a name unique.
 *
 * @param name - of an alert
 */
export function alertKindOf(name: string): AlertKind {
  const pair = DEFAULT_ALERT_PAIRS.find(({ long }) =>
    new RegExp(`Burn${long}\\d*$`).test(name),
  );
  if (pair) return { kind: 'burn', pair };
  if (/MetricAbsent\d*$/.test(name)) return { kind: 'absent' };
  if (/NothingRecorded\d*$/.test(name)) return { kind: 'unrecorded' };
  if (/NoData\d*$/.test(name)) return { kind: 'no-data' };
  return { kind: 'other' };
}
