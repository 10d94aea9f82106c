import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import {
  FreshnessBadge,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { sloApiRef } from '../../api';
import { freshnessOfAll } from '../../lib/freshness';
import { useSloSignal } from '../../lib/useSloSignal';
import { entitySlosRouteRef, rootRouteRef } from '../../routes';
import { CARD_ROWS, SloCardContent } from './SloCardContent';

/** The SLOs of the entity whose page this is: is it keeping its promises? @public */
export function SloCard() {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const sloApi = useApi(sloApiRef);
  const tab = useRouteRef(entitySlosRouteRef)?.();
  const all = useRouteRef(rootRouteRef)?.();
  const slos = useEntityResource(
    ref,
    signal => sloApi.listSlos({ entityRef: [ref], limit: 100 }, { signal }),
    { trigger: useSloSignal() },
  );
  const { items = [], totalItems = 0 } = slos.value ?? {};
  const freshness = freshnessOfAll(items);
  // Without the tab, the page of all SLOs finds the same ones by their entity.
  const base = tab ?? `${all ?? '/slo'}?text=${encodeURIComponent(ref)}`;
  const linkTo = (slo: string) =>
    `${base}${base.includes('?') ? '&' : '?'}open=${encodeURIComponent(slo)}`;
  return (
    <EntityInfoCard
      title="SLOs"
      headerActions={freshness && <FreshnessBadge freshness={freshness} />}
      footerActions={
        items.length > 0 && (
          <Link to={base}>
            {totalItems > CARD_ROWS
              ? `All ${totalItems} SLOs`
              : 'Charts and details'}
          </Link>
        )
      }
    >
      <SloCardContent entity={entity} slos={slos} linkTo={linkTo} />
    </EntityInfoCard>
  );
}
