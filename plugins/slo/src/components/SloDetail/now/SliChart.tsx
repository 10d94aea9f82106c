import { useMemo } from 'react';
import {
  formatCount,
  formatDuration,
  formatRatio,
  TimeChart,
  TimeChartPart,
  TimeChartReference,
} from '@callboard/backstage-plugin-callboard-react';
import { SloHistory } from '@callboard/backstage-plugin-slo-common';
import { sliceSeries, sliSeries } from '../../../lib/burnDownSeries';
import { spansOf } from '../../../lib/happenings';
import { countsWords, stretchWords } from '../../../lib/historyWords';

/** Slices, in the order of `sliceSeries`; bad ones stand above the good ones, where they are seen. */
const SLICES: TimeChartPart[] = [
  { name: 'good slices', tone: 'good', pattern: 'solid' },
  { name: 'bad slices', tone: 'bad', pattern: 'striped' },
  { name: 'empty slices', tone: 'neutral', pattern: 'outlined' },
  { name: 'unknown slices', tone: 'unknown', pattern: 'hatched' },
];

const ALL_GOOD = [1];

function SliceChart(props: { history: SloHistory; title: string }) {
  const { history, title } = props;
  const points = useMemo(() => sliceSeries(history), [history]);
  const words = (index: number) =>
    SLICES.map(
      ({ name }, part) =>
        `${formatCount(points[index]?.parts?.[part])} ${name}`,
    ).join(', ');
  return (
    <TimeChart
      kind="stack"
      height={140}
      name={`Slices of ${title}`}
      summary={`Good, bad, empty and unknown slices of each ${formatDuration(
        history.stepSeconds,
      )}. Empty ones had no traffic and count neither way.`}
      points={points}
      parts={SLICES}
      formatValue={formatCount}
      readOut={index => {
        const point = history.points[index];
        return point ? `${stretchWords(point)}: ${words(index)}` : '';
      }}
      columns={[
        {
          header: 'Time',
          cell: index => {
            const point = history.points[index];
            return point ? stretchWords(point) : '';
          },
        },
        ...SLICES.map(({ name }, part) => ({
          header: name,
          cell: (index: number) => formatCount(points[index]?.parts?.[part]),
        })),
      ]}
    />
  );
}

function RatioChart(props: { history: SloHistory; title: string }) {
  const { history, title } = props;
  const points = useMemo(() => sliSeries(history), [history]);
  const spans = useMemo(() => spansOf(history), [history]);
  const references = useMemo(
    (): TimeChartReference[] => [
      {
        value: history.target,
        label: `target ${formatRatio(history.target)}`,
        tone: 'neutral',
      },
    ],
    [history],
  );
  const wordsOf = (index: number) => formatRatio(points[index]?.value);
  return (
    <TimeChart
      kind="line"
      height={140}
      fromLowest
      name={`Good events of ${title}`}
      summary={`Share of good events in each ${formatDuration(
        history.stepSeconds,
      )}; the axis does not start at zero.`}
      points={points}
      references={references}
      spans={spans}
      include={ALL_GOOD}
      formatValue={formatRatio}
      readOut={index => {
        const point = history.points[index];
        return point
          ? `${stretchWords(point)}: ${wordsOf(index)}, ${countsWords(point)}`
          : '';
      }}
      columns={[
        {
          header: 'Time',
          cell: index => {
            const point = history.points[index];
            return point ? stretchWords(point) : '';
          },
        },
        { header: 'Share of good events', cell: wordsOf },
        {
          header: 'Counted',
          cell: index => {
            const point = history.points[index];
            return point ? countsWords(point) : '';
          },
        },
      ]}
    />
  );
}

/** The indicator itself: the ratio of each stretch, or its slices where the method counts slices. */
export function SliChart(props: { history: SloHistory; title: string }) {
  const sliced = props.history.points.some(point => point.slices);
  if (sliced) {
    return <SliceChart {...props} />;
  }
  // Events of different kinds have no ratio together.
  return props.history.composite ? null : <RatioChart {...props} />;
}
