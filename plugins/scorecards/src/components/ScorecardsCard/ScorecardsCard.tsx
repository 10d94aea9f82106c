import { useRouteRef } from '@backstage/frontend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import {
  ErrorNote,
  FreshnessBadge,
} from '@callboard/backstage-plugin-callboard-react';
import { freshnessOf } from '../../lib/freshnessOf';
import { useEntityResults } from '../../lib/useEntityResults';
import { entityScorecardsRouteRef } from '../../routes';
import { NoScorecards } from '../NoScorecards';
import { CardBones } from './CardBones';
import { CardContent } from './CardContent';

/** Which levels the entity whose page this is reaches, what holds the next one back, and what to do next. @public */
export function ScorecardsCard() {
  const { entity } = useEntity();
  const tab = useRouteRef(entityScorecardsRouteRef)?.();
  const results = useEntityResults(stringifyEntityRef(entity));
  const { value, error, loading, loadedAt, refresh } = results;
  const isEmpty = value?.items.length === 0;
  return (
    <EntityInfoCard
      title="Scorecards"
      headerActions={
        value && !isEmpty && <FreshnessBadge freshness={freshnessOf(value)} />
      }
      footerActions={
        tab &&
        value &&
        !isEmpty && <Link to={tab}>All checks, history, drills</Link>
      }
    >
      {error && (
        <ErrorNote
          action={`read the scorecards of ${entity.metadata.name}`}
          error={error}
          shownSince={value && loadedAt}
          onRetry={refresh}
        />
      )}
      {loading && <CardBones />}
      {isEmpty && <NoScorecards entity={entity} />}
      {value && !isEmpty && <CardContent items={value.items} tab={tab} />}
    </EntityInfoCard>
  );
}
