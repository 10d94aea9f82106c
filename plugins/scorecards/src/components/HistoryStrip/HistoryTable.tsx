import {
  formatInstant,
  PlainTable,
  StateChip,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { beginWords, HistorySpan, Stretch } from '../../lib/historyParts';

/** How something went over time, line by line, newest first. */
export function HistoryTable(props: {
  label: string;
  spans: readonly HistorySpan[];
  stretch: Stretch;
}) {
  const { label, spans, stretch } = props;
  const now = useNow();
  return (
    <PlainTable
      label={label}
      headers={['From', 'Until', 'Result', 'Why']}
      rows={spans.map(({ from, to, tone, label: words, cause }) => [
        from,
        beginWords({ from }, stretch, now),
        to === null ? 'now' : formatInstant(to, now),
        <StateChip key="result" tone={tone} label={words} />,
        cause ?? '',
      ])}
    />
  );
}
