import {
  formatDuration,
  formatInstant,
  PlainRow,
  PlainTable,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import {
  WhatIfAlert,
  WhatIfOutcome,
} from '@callboard/backstage-plugin-slo-common';
import { Section } from '../SloDetail/Section';

const keyOf = ({ severity, long, start }: WhatIfAlert) =>
  `${start} ${severity} ${long}`;

/** Every alert that fired under either terms, newest first, with the terms under which it did. */
export function AlertsFired(props: {
  current: WhatIfOutcome;
  proposed: WhatIfOutcome;
}) {
  const { current, proposed } = props;
  const now = useNow();
  const byKey = new Map(
    [...current.alerts, ...proposed.alerts].map(alert => [keyOf(alert), alert]),
  );
  const keys = (outcome: WhatIfOutcome) => new Set(outcome.alerts.map(keyOf));
  const [before, after] = [keys(current), keys(proposed)];
  const rows = [...byKey]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([key, alert]): PlainRow => {
      const seconds = (Date.parse(alert.end) - Date.parse(alert.start)) / 1000;
      return [
        key,
        formatInstant(alert.start, now),
        formatDuration(seconds),
        `${alert.severity}, ${alert.long} and ${alert.short}`,
        before.has(key) ? 'fired' : 'silent',
        after.has(key) ? 'would fire' : 'silent',
      ];
    });
  return rows.length > 0 ? (
    <Section title="Alerts">
      <PlainTable
        label="Alerts under either terms"
        headers={['When', 'Lasted', 'Pair', 'As it is', 'Proposed']}
        rows={rows}
      />
    </Section>
  ) : null;
}
