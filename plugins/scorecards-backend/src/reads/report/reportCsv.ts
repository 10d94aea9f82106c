import { toCsv } from '@callboard/backstage-plugin-callboard-node';
import {
  Report,
  ReportGroup,
} from '@callboard/backstage-plugin-scorecards-common';

/** A report as CSV, one line per group; the last one is the total, which counts every entity once. */
export function reportCsv(report: Report): string {
  const { groups, total, groupBy, scorecard } = report;
  const levels = [
    ...new Set(
      [...report.levels].concat(
        groups.flatMap(group => Object.keys(group.levels.levels)),
      ),
    ),
  ];
  return toCsv(
    [...groups, { ...total, key: 'total' }],
    [
      { header: groupBy, value: ({ key }: ReportGroup) => key },
      { header: 'title', value: ({ title }) => title },
      { header: 'above', value: ({ parent }) => parent },
      { header: 'entities', value: ({ entities }) => entities },
      { header: 'direct', value: ({ direct }) => direct },
      ...levels.map(level => ({
        header: level,
        value: (group: ReportGroup) => group.levels.levels[level] ?? 0,
      })),
      { header: 'none', value: group => group.levels.none },
      { header: 'unproven', value: group => group.levels.unproven },
      { header: 'moved', value: ({ moved }) => moved },
      { header: 'score', value: ({ score }) => score.ratio },
      { header: 'unknown share', value: ({ score }) => score.unknownRatio },
      { header: 'checks passed', value: ({ counts }) => counts.pass },
      { header: 'checks failed', value: ({ counts }) => counts.fail },
      { header: 'checks unknown', value: ({ counts }) => counts.unknown },
      { header: 'checks waived', value: ({ counts }) => counts.waived },
      { header: 'worst check', value: ({ worstCheck }) => worstCheck?.id },
      {
        header: 'worst check fails',
        value: ({ worstCheck }) => worstCheck?.counts.fail,
      },
      { header: 'scorecard', value: () => scorecard },
      { header: 'at', value: () => report.at },
      { header: 'compared with', value: () => report.compareWith },
      { header: 'left out', value: () => report.leftOut },
    ],
  );
}
