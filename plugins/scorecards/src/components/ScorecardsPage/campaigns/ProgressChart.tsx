import {
  formatCount,
  formatInstant,
  Section,
  TimeChart,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import {
  Campaign,
  CampaignPoint,
} from '@callboard/backstage-plugin-scorecards-common';
import {
  PROGRESS_PARTS,
  progressShares,
  progressWords,
} from '../../../lib/words/campaigns';
import { holdUntilNext } from '../../../lib/page/trend';

/** How a campaign came along, up to the day that it is due. */
export function ProgressChart(props: {
  campaign: Campaign;
  points: readonly CampaignPoint[];
}) {
  const { campaign, points } = props;
  const now = useNow(60);
  const wordsAt = (index: number) => {
    const point = points[index];
    return point
      ? `${formatInstant(point.at, now)}: ${progressWords(point.progress)}`
      : '';
  };
  return (
    <Section title="Over time">
      <TimeChart
        name="Services by progress"
        kind="stack"
        summary={wordsAt(points.length - 1)}
        points={holdUntilNext(points, ({ progress }) => ({
          value: progress.entities,
          parts: progressShares(progress),
        }))}
        parts={PROGRESS_PARTS}
        until={Date.parse(campaign.dueAt)}
        readOut={wordsAt}
        formatValue={formatCount}
        height={180}
        columns={[
          {
            header: 'At',
            cell: index => formatInstant(points[index]?.at ?? '', now),
          },
          ...PROGRESS_PARTS.map(({ name }, part) => ({
            header: name,
            cell: (index: number) => {
              const point = points[index];
              return point
                ? formatCount(progressShares(point.progress)[part])
                : '';
            },
          })),
        ]}
      />
    </Section>
  );
}
