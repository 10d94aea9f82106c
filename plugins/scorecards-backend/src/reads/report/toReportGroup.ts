import {
  GroupBy,
  ReportGroup,
} from '@callboard/backstage-plugin-scorecards-common';
import { Titles } from '../titles';
import { GroupSum } from './GroupSum';

/** What a group is called. */
export function titleOfGroup(
  key: string,
  groupBy: GroupBy,
  titles: Pick<Titles, 'of'>,
): string {
  if (key === '') return `No ${groupBy}`;
  if (groupBy === 'tier') return `Tier ${key}`;
  return groupBy === 'level' ? key : titles.of(key);
}

/** @param options - `compared`: whether there is something to compare with */
export function toReportGroup(
  group: GroupSum,
  title: string,
  options: { compared: boolean; parent?: string },
): ReportGroup {
  const { key, tally, direct, moved, previous } = group;
  const { compared, parent } = options;
  const { worstCheck } = tally;
  return {
    key,
    title,
    entities: tally.entities,
    direct,
    levels: tally.levels,
    counts: tally.counts,
    score: tally.score,
    ...(parent !== undefined && { parent }),
    ...(worstCheck && { worstCheck }),
    ...(compared && { moved, previous: previous.toCounts() }),
  };
}
