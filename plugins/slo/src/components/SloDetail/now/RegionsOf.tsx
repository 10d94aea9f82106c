import { useApi } from '@backstage/frontend-plugin-api';
import {
  Part,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { sloApiRef } from '../../../api';
import { siblingsOf } from '../../../lib/regions';
import { Regions } from './Regions';

function Siblings(props: { status: SloStatus; all: readonly SloStatus[] }) {
  const regions = siblingsOf(props.status, props.all);
  return regions.length > 0 ? (
    <Regions status={props.status} regions={regions} />
  ) : null;
}

function ReadSiblings(props: { status: SloStatus; entityRef: string }) {
  const { status, entityRef } = props;
  const sloApi = useApi(sloApiRef);
  const slos = useEntityResource(
    entityRef,
    signal =>
      sloApi.listSlos({ entityRef: [entityRef], limit: 500 }, { signal }),
    { trigger: status.asOf },
  );
  return (
    <Part
      resource={slos}
      action={`read the other regions of ${status.title}`}
      name="regions"
      bones={[80]}
    >
      {page => <Siblings status={status} all={page.items} />}
    </Part>
  );
}

/** The regions of an SLO, if it has any; read only where the page does not have all SLOs of the entity anyway. */
export function RegionsOf(props: {
  status: SloStatus;
  /** Every SLO of the entity, where they are known. */
  siblings?: readonly SloStatus[];
}) {
  const { status, siblings } = props;
  const { region, entityRef } = status;
  if (region === undefined || entityRef === undefined) {
    return null;
  }
  return siblings ? (
    <Siblings status={status} all={siblings} />
  ) : (
    <ReadSiblings status={status} entityRef={entityRef} />
  );
}
