import { useApi } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import {
  ErrorNote,
  formatAgo,
  isDenied,
  Panel,
  useEntityResource,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { onCallApiRef } from '../../api';
import { countWords } from '../../lib/figures';

/** Providers and feeds that cannot be read, what of them is still shown, and what reading them warned of. */
export function SourcesBanner() {
  const onCallApi = useApi(onCallApiRef);
  const now = useNow();
  const { value, error, refresh } = useEntityResource(
    'sources',
    signal => onCallApi.listSources({ signal }),
    { everySeconds: 60 },
  );
  const failing = value?.items.filter(source => source.error) ?? [];
  const warned = value?.items.filter(({ warnings }) => warnings.length) ?? [];
  return (
    <>
      {error && !isDenied(error) && (
        <ErrorNote
          action="read how the sources of schedules are"
          error={error}
          onRetry={refresh}
        />
      )}
      {failing.length > 0 && (
        <Panel
          title={`${countWords(
            failing.length,
            'source',
          )} cannot be read: ${failing
            .map(({ title }) => title)
            .join(', ')}. What they said last is still shown`}
        >
          {failing.map(source => (
            <li key={`${source.source} ${source.instance}`}>
              <Typography variant="body2">
                {source.title}, {source.instance}:{' '}
                {source.error?.message ?? 'unknown'}.{' '}
                {source.lastSuccess
                  ? `Read in full ${formatAgo(source.lastSuccess, now)}`
                  : 'Never read in full'}
                ; {countWords(source.schedules, 'schedule')} depend on it.
              </Typography>
            </li>
          ))}
        </Panel>
      )}
      {warned.length > 0 && (
        <Panel
          title={`${countWords(
            warned.reduce((sum, { warnings }) => sum + warnings.length, 0),
            'warning',
          )} from reading ${warned.map(({ title }) => title).join(', ')}`}
        >
          {warned.flatMap(({ source, instance, title, warnings }) =>
            warnings.map(warning => (
              <li key={`${source} ${instance} ${warning}`}>
                <Typography variant="body2">
                  {title}: {warning}
                </Typography>
              </li>
            )),
          )}
        </Panel>
      )}
    </>
  );
}
