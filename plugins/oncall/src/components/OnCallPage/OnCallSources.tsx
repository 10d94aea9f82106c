import { useApi } from '@backstage/frontend-plugin-api';
import {
  countWords,
  ErrorNote,
  formatAgo,
  isDenied,
  SourcesBanner,
  useEntityResource,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { onCallApiRef } from '../../api';

/** Providers and feeds that cannot be read, what of them is still shown, and what reading them warned of. */
export function OnCallSources() {
  const onCallApi = useApi(onCallApiRef);
  const now = useNow();
  const { value, error, refresh } = useEntityResource(
    'sources',
    signal => onCallApi.listSources({ signal }),
    { everySeconds: 60 },
  );
  const sources = value?.items ?? [];
  return (
    <>
      {error && !isDenied(error) && (
        <ErrorNote
          action="read how the sources of schedules are"
          error={error}
          onRetry={refresh}
        />
      )}
      <SourcesBanner
        failing={sources.flatMap(source => {
          const { title, instance, lastSuccess } = source;
          const read = lastSuccess
            ? `Read in full ${formatAgo(lastSuccess, now)}`
            : 'Never read in full';
          const depend = countWords(source.schedules, 'schedule');
          return source.error
            ? [
                {
                  key: `${source.source} ${instance}`,
                  title,
                  text: `${title}, ${instance}: ${source.error.message}. ${read}; ${depend} depend on it.`,
                },
              ]
            : [];
        })}
        warnings={sources.flatMap(({ source, instance, title, warnings }) =>
          warnings.map(text => ({
            key: `${source} ${instance} ${text}`,
            title,
            text,
          })),
        )}
      />
    </>
  );
}
