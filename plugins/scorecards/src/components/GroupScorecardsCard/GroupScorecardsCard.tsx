import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  Entity,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import {
  EmptyState,
  ErrorNote,
  FreshnessBadge,
  Skeleton,
} from '@callboard/backstage-plugin-callboard-react';
import { pageSearch } from '../../lib/page/links';
import { useOwnedReport } from '../../lib/useOwnedReport';
import { rootRouteRef } from '../../routes';
import { OwnedList } from './OwnedList';

/** Whose services are meant: a group's own and those below it, a user's own and those of their groups. */
function ownersOf(entity: Entity): string[] {
  const groups = (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_MEMBER_OF)
    .map(({ targetRef }) => targetRef);
  const isUser = entity.kind.toLowerCase() === 'user';
  return [stringifyEntityRef(entity), ...(isUser ? groups : [])];
}

/** How the services of the group or user whose page this is stand, scorecard by scorecard. @public */
export function GroupScorecardsCard() {
  const { entity } = useEntity();
  const page = useRouteRef(rootRouteRef)?.();
  const [owner = '', ...others] = ownersOf(entity);
  const report = useOwnedReport([owner, ...others]);
  const { value, error, loading, loadedAt, refresh } = report;
  const isEmpty = value?.scorecards.length === 0;
  return (
    <EntityInfoCard
      title="Scorecards"
      headerActions={
        value &&
        !isEmpty && (
          <FreshnessBadge
            freshness={{
              asOf: value.asOf,
              stale: value.stale ?? false,
              reason: value.reason,
            }}
          />
        )
      }
      footerActions={
        page !== undefined &&
        value &&
        !isEmpty && (
          <Link to={`${page}${pageSearch('', { view: 'overview', owner })}`}>
            All that they own, with trends
          </Link>
        )
      }
    >
      {error && (
        <ErrorNote
          action={`read how the services of ${entity.metadata.name} stand`}
          error={error}
          shownSince={value && loadedAt}
          onRetry={refresh}
        />
      )}
      {loading && (
        <div role="status" aria-label="Loading scorecards">
          {[0, 1].map(block => (
            <div key={block}>
              <Skeleton width="50%" height={20} />
              <Skeleton height={14} />
              <Skeleton width="70%" height={16} />
            </div>
          ))}
        </div>
      )}
      {isEmpty && (
        <EmptyState title="Nothing that they own is under a scorecard">
          Scorecards judge services, and these show here with their owners. A
          service names its owner as spec.owner.
        </EmptyState>
      )}
      {value && !isEmpty && (
        <OwnedList report={value} owner={owner} page={page} />
      )}
    </EntityInfoCard>
  );
}
