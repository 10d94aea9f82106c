import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import { EmptyState } from '@callboard/backstage-plugin-callboard-react';
import { emptyYaml } from '../../lib/emptyYaml';
import { rootRouteRef } from '../../routes';

/** What a schedule is for, and the lines that map one. */
export function NoSchedule(props: { entity: Entity }) {
  const { entity } = props;
  const all = useRouteRef(rootRouteRef)?.();
  const owner = entity.relations?.find(
    ({ type }) => type === RELATION_OWNED_BY,
  )?.targetRef;
  return (
    <EmptyState
      title={`Nobody is on call for this ${entity.kind.toLowerCase()} yet`}
      yaml={emptyYaml(entity, owner)}
      link={
        all
          ? { to: `${all}?view=mapping`, text: 'Map a schedule that exists' }
          : undefined
      }
    >
      A schedule says who answers when it breaks, now and in three weeks. Keep
      it as code in an OnCallSchedule document, or name the schedule of a
      provider by its annotation, for example pagerduty.com/service-id. A
      schedule of the owner does for everything it owns.
    </EmptyState>
  );
}
