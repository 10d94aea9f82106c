import {
  formatInstant,
  PlainTable,
  StateChip,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { HistorySpan } from '../../lib/historyParts';

/** How something went over time, line by line, newest first. */
export function HistoryTable(props: {
  label: string;
  spans: readonly HistorySpan[];
}) {
  const { label, spans } = props;
  const now = useNow();
  return (
    <PlainTable
      label={label}
      headers={['From', 'Until', 'Result', 'Why']}
      rows={spans.map(({ from, to, tone, label: words, cause }) => [
        from,
        formatInstant(from, now),
        to === null ? 'now' : formatInstant(to, now),
        <StateChip key="result" tone={tone} label={words} />,
        cause ?? '',
      ])}
    />
  );
}
