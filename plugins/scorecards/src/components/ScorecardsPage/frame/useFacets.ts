import { useApi } from '@backstage/frontend-plugin-api';
import { useEntityResource } from '@callboard/backstage-plugin-callboard-react';
import { ResultFacets } from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../../api';

/**
 * Owners, systems, domains and tiers of the services under a scorecard, with how many have each.
 *
 * @param scorecard - empty: of none
 */
export function useFacets(
  scorecard: string,
  at: string | undefined,
): ResultFacets | undefined {
  const scorecardsApi = useApi(scorecardsApiRef);
  const { value } = useEntityResource(
    `facets ${scorecard} ${at}`,
    async signal => {
      if (!scorecard) {
        return undefined;
      }
      const { facets } = await scorecardsApi.listResults(
        {
          scorecard: [scorecard],
          ...(at && { at }),
          limit: 1,
          detail: 'summary',
          facets: true,
        },
        { signal },
      );
      return facets;
    },
    { everySeconds: 600 },
  );
  return value;
}
