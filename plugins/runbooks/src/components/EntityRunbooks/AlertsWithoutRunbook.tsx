import { useApi } from '@backstage/frontend-plugin-api';
import {
  FreshnessBadge,
  Part,
  Section,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { runbooksApiRef } from '../../api';
import { useRunbooksSignal } from '../../lib/useRunbooksSignal';
import { CoverageSummary } from './CoverageSummary';

/** Alerts that page somebody and lead to no page that helps. */
export function AlertsWithoutRunbook(props: {
  entityRef: string;
  name: string;
  tab: string | undefined;
}) {
  const { entityRef, name, tab } = props;
  const api = useApi(runbooksApiRef);
  const trigger = useRunbooksSignal(entityRef);
  const coverage = useEntityResource(
    `coverage of ${entityRef}`,
    signal => api.listCoverage({ entityRef: [entityRef] }, { signal }),
    { trigger },
  );
  const { value } = coverage;
  return (
    <Section
      title="Paging alerts without a runbook"
      age={
        value && (
          <FreshnessBadge freshness={{ asOf: value.asOf, stale: false }} />
        )
      }
    >
      <Part
        resource={coverage}
        action={`read which alerts of ${name} have a runbook`}
        name="which alerts have a runbook"
        bones={[20, 48]}
        ageless
      >
        {({ items: [service] }) => (
          <CoverageSummary service={service} tab={tab} />
        )}
      </Part>
    </Section>
  );
}
