import { useApi } from '@backstage/frontend-plugin-api';
import {
  ErrorNote,
  isDenied,
  SourcesBanner,
  useEntityResource,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { runbooksApiRef } from '../../api';
import { failingSources, sourceWarnings } from '../../lib/overview/sources';

/** What cannot be read (catalog, repositories, rules, alerts), since when, and what reading it warned of. */
export function RunbookSources() {
  const runbooksApi = useApi(runbooksApiRef);
  const now = useNow();
  const { value, error, refresh } = useEntityResource(
    'sources of runbooks',
    signal => runbooksApi.listSources({ signal }),
    { everySeconds: 60 },
  );
  const sources = value?.items ?? [];
  return (
    <>
      {error && !isDenied(error) && (
        <ErrorNote
          action="read how the sources of runbooks are"
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
