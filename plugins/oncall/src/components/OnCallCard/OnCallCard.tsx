import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import {
  FreshnessBadge,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { onCallApiRef } from '../../api';
import { OPEN } from '../../lib/incidents';
import { freshnessOfAll } from '../../lib/onCalls';
import { useOnCallSignal } from '../../lib/useOnCallSignal';
import { entityOnCallRouteRef } from '../../routes';
import { ChainNow } from './ChainNow';
import { OpenIncidents } from './OpenIncidents';
import { ReachabilityLine } from './ReachabilityLine';

/** Open incidents that are listed; the others are counted. */
const INCIDENTS = 3;

/** Who answers for the entity whose page this is, now and next, and whether an alert reaches them. @public */
export function OnCallCard() {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const onCallApi = useApi(onCallApiRef);
  const tab = useRouteRef(entityOnCallRouteRef)?.();
  const trigger = useOnCallSignal();
  const onCalls = useEntityResource(
    ref,
    signal => onCallApi.getOnCalls([ref], { next: true }, { signal }),
    { trigger },
  );
  const reachability = useEntityResource(
    `reachability of ${ref}`,
    signal => onCallApi.listReachability({ entityRef: [ref] }, { signal }),
    { trigger },
  );
  const incidents = useEntityResource(
    `open incidents of ${ref}`,
    signal =>
      onCallApi.listIncidents(
        { entityRef: [ref], status: OPEN, limit: INCIDENTS },
        { signal },
      ),
    { trigger },
  );
  const items = onCalls.value?.items ?? [];
  const freshness = freshnessOfAll(items);
  const judged = reachability.value?.items[0];
  const isUnmapped = onCalls.value?.unmapped.includes(ref) ?? false;
  return (
    <EntityInfoCard
      title="On call"
      headerActions={freshness && <FreshnessBadge freshness={freshness} />}
      footerActions={
        tab &&
        items.length > 0 && <Link to={tab}>Timeline, overrides, incidents</Link>
      }
    >
      <OpenIncidents entity={entity} incidents={incidents} tab={tab} />
      <ChainNow entity={entity} onCalls={onCalls} tab={tab} />
      {!isUnmapped && (
        <ReachabilityLine
          name={entity.metadata.name}
          resource={reachability}
          reachability={judged}
        />
      )}
    </EntityInfoCard>
  );
}
