import { useRouteRef } from '@backstage/frontend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import {
  ErrorNote,
  FreshnessBadge,
} from '@callboard/backstage-plugin-callboard-react';
import { freshnessOf } from '../../lib/alerts';
import { useEntityRunbooks } from '../../lib/useEntityRunbooks';
import { entityRunbooksRouteRef } from '../../routes';
import { CardBones } from './CardBones';
import { CardContent } from './CardContent';

/** The runbooks of the entity whose page this is, those for what is firing first. @public */
export function RunbooksCard() {
  const { entity } = useEntity();
  const tab = useRouteRef(entityRunbooksRouteRef)?.();
  const runbooks = useEntityRunbooks(stringifyEntityRef(entity));
  const { value, error, loading, loadedAt, refresh } = runbooks;
  const isEmpty = value?.totalItems === 0 && value.firing.length === 0;
  return (
    <EntityInfoCard
      title="Runbooks"
      headerActions={
        value && !isEmpty && <FreshnessBadge freshness={freshnessOf(value)} />
      }
      footerActions={
        tab &&
        value &&
        !isEmpty && <Link to={tab}>All runbooks, coverage, checklists</Link>
      }
    >
      {error && (
        <ErrorNote
          action={`read the runbooks of ${entity.metadata.name}`}
          error={error}
          shownSince={value && loadedAt}
          onRetry={refresh}
        />
      )}
      {loading && <CardBones />}
      {value && <CardContent entity={entity} found={value} tab={tab} />}
    </EntityInfoCard>
  );
}
