import { useMemo } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  formatCount,
  formatInstant,
  formatRatio,
  Part,
  Section,
  TimeChart,
  useEntityResource,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { Trend } from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../../api';
import { selectionQuery } from '../../../lib/page/filters';
import {
  trendParts,
  trendPoints,
  trendPointWords,
  versionMarks,
} from '../../../lib/page/trend';
import {
  countOf,
  standingLook,
  standingsOf,
} from '../../../lib/words/standings';
import { usePageState } from '../frame/PageState';

/** How many points tell a trend: about one a day over a month. */
const POINTS = 31;

function TrendChart({ trend }: { trend: Trend }) {
  const now = useNow(60);
  const { levels, points } = trend;
  const chart = useMemo(
    () => ({
      points: trendPoints(trend),
      parts: trendParts(levels),
      marks: versionMarks(trend),
    }),
    [trend, levels],
  );
  const wordsAt = (index: number) => {
    const point = points[index];
    return point
      ? `${formatInstant(point.at, now)}: ${trendPointWords(levels, point)}`
      : '';
  };
  const rules =
    chart.marks.length === 1 ? 'once' : `${chart.marks.length} times`;
  return (
    <TimeChart
      name="Services by level"
      kind="stack"
      summary={`${wordsAt(points.length - 1)}${
        chart.marks.length > 0 ? `. The rules changed ${rules}` : ''
      }`}
      {...chart}
      readOut={wordsAt}
      formatValue={formatCount}
      columns={[
        {
          header: 'At',
          cell: index => formatInstant(points[index]?.at ?? '', now),
        },
        ...standingsOf(levels).map(standing => ({
          header: standingLook(levels, standing).label,
          cell: (index: number) => {
            const point = points[index];
            return point ? formatCount(countOf(point.levels, standing)) : '';
          },
        })),
        {
          header: 'score',
          cell: index => formatRatio(points[index]?.score),
        },
      ]}
    />
  );
}

/** How levels moved between the two days, with a mark wherever the rules changed. */
export function LevelTrend() {
  const scorecardsApi = useApi(scorecardsApiRef);
  const { filters, scorecard, changes } = usePageState();
  const { at, compareWith } = filters;
  const query = {
    scorecard,
    ...selectionQuery(filters),
    from: compareWith,
    ...(at && { to: at }),
    points: POINTS,
  };
  const trend = useEntityResource(
    `trend ${JSON.stringify(query)}`,
    signal => scorecardsApi.getTrend(query, { signal }),
    { trigger: changes, keepPrevious: true, everySeconds: 120 },
  );
  return (
    <Section title="Trend of levels">
      <Part
        resource={trend}
        action="read the trend"
        name="the trend"
        bones={[40, 220]}
        ageless
      >
        {value => <TrendChart trend={value} />}
      </Part>
    </Section>
  );
}
