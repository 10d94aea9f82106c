import { useApi } from '@backstage/frontend-plugin-api';
import {
  ErrorNote,
  isDenied,
  SourcesBanner,
  useEntityResource,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { scorecardsApiRef } from '../../../api';
import { failingSources, sourceWarnings } from '../../../lib/page/sources';

/** What cannot be read (catalog, facts), since when, and what reading it warned of. */
export function ScorecardSources() {
  const scorecardsApi = useApi(scorecardsApiRef);
  const now = useNow();
  const { value, error, refresh } = useEntityResource(
    'sources of scorecards',
    signal => scorecardsApi.listSources({ signal }),
    { everySeconds: 60 },
  );
  const sources = value?.items ?? [];
  return (
    <>
      {error && !isDenied(error) && (
        <ErrorNote
          action="read how the sources of scorecards are"
          error={error}
          onRetry={refresh}
        />
      )}
      <SourcesBanner
        failing={failingSources(sources, now)}
        warnings={sourceWarnings(sources)}
      />
    </>
  );
}
