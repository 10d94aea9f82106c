import { useApi } from '@backstage/frontend-plugin-api';
import {
  EntityResource,
  useEntityResource,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import {
  Report,
  ReportGroup,
} from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../api';
import { dateOf, daysBefore, USUAL_LOOK_BACK } from './page/dates';
import { useScorecardsSignal } from './useScorecardsSignal';

/** How services stand under one scorecard. */
export interface OwnedScorecard {
  group: ReportGroup;
  /** Of the scorecard, lowest first. */
  levels: string[];
}

/** How the services of owners stand, scorecard by scorecard. */
export interface OwnedReport extends Pick<Report, 'asOf' | 'stale' | 'reason'> {
  scorecards: OwnedScorecard[];
  leftOut: number;
}

/**
 * How the services of owners stand under every scorecard, compared with 30 days ago, kept fresh.
 *
 * @param owners - entity refs; of a group also what the groups below it own
 */
export function useOwnedReport(
  owners: readonly string[],
): EntityResource<OwnedReport> {
  const api = useApi(scorecardsApiRef);
  const trigger = useScorecardsSignal();
  const compareWith = daysBefore(dateOf(useNow(60)), USUAL_LOOK_BACK);
  return useEntityResource(
    `owned by ${owners.join(' ')} ${compareWith}`,
    async (signal): Promise<OwnedReport> => {
      const known = await api.listScorecards({}, { signal });
      const [first] = known.items;
      if (!first) {
        return { scorecards: [], leftOut: 0, asOf: known.asOf };
      }
      const { groups, leftOut, asOf, stale, reason } = await api.getReport(
        {
          scorecard: first.ref,
          owner: [...owners],
          groupBy: 'scorecard',
          compareWith,
        },
        { signal },
      );
      const levelsOf = (ref: string) =>
        known.items.find(one => one.ref === ref)?.levels ?? [];
      return {
        scorecards: groups
          .filter(({ entities }) => entities > 0)
          .map(group => ({ group, levels: levelsOf(group.key) })),
        leftOut,
        asOf,
        stale,
        reason,
      };
    },
    { trigger, everySeconds: 60 },
  );
}
