import {
  Proportions,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import {
  HistorySpan,
  historyParts,
  historyWords,
  Stretch,
} from '../../lib/historyParts';

/** How something went over time as a bar, oldest on the left; to screen readers and on hover, in words. */
export function HistoryStrip(props: {
  /** Whose history it is. */
  name: string;
  /** Newest first. */
  spans: readonly HistorySpan[];
  stretch: Stretch;
}) {
  const { name, spans, stretch } = props;
  const words = historyWords(spans, stretch, useNow());
  return (
    <div title={words}>
      <Proportions
        bare
        name={`${name}: ${words}`}
        parts={historyParts(spans, stretch)}
      />
    </div>
  );
}
