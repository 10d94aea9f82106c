import { useApi } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  ErrorNote,
  formatAgo,
  isDenied,
  Panel,
  useEntityResource,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { sloApiRef } from '../../api';

/** Catalog files that could not be read, so that their SLOs are missing from the list. */
export function IngestionErrors() {
  const sloApi = useApi(sloApiRef);
  const now = useNow();
  const { value, error, loadedAt, refresh } = useEntityResource(
    'ingestion-errors',
    signal => sloApi.listIngestionErrors({ signal }),
    { everySeconds: 60 },
  );
  const count = value?.items.length ?? 0;
  return (
    <>
      {error && !isDenied(error) && (
        <ErrorNote
          action="read which catalog files are broken"
          error={error}
          shownSince={count > 0 ? loadedAt : undefined}
          onRetry={refresh}
        />
      )}
      {count > 0 && (
        <Panel
          title={
            count === 1
              ? '1 catalog file could not be read: its SLOs are missing here'
              : `${count} catalog files could not be read: their SLOs are missing here`
          }
        >
          {value?.items.map(item => (
            <li key={`${item.location} ${item.message}`}>
              <Typography variant="body2">
                {item.entityRef && (
                  <>
                    <EntityRefLink entityRef={item.entityRef} />{' '}
                  </>
                )}
                <code>{item.location}</code>
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {item.message} (last seen {formatAgo(item.lastSeen, now)})
              </Typography>
            </li>
          ))}
        </Panel>
      )}
    </>
  );
}
