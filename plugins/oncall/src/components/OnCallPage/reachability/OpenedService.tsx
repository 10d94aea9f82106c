import { useApi } from '@backstage/frontend-plugin-api';
import {
  formatInstant,
  Part,
  PlainTable,
  StateChip,
  useEntityResource,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { Reachability } from '@callboard/backstage-plugin-oncall-common';
import { onCallApiRef } from '../../../api';
import { LINK_NAMES, REACHABILITY_STATES } from '../../../lib/states';
import { ReachabilityChain } from '../../Reachability';

/** Every link of a service in full, and how the verdict was. */
export function OpenedService(props: { service: Reachability }) {
  const { service } = props;
  const { entityRef, title } = service;
  const onCallApi = useApi(onCallApiRef);
  const now = useNow();
  const history = useEntityResource(
    `history of ${entityRef}`,
    signal => onCallApi.getReachabilityHistory(entityRef, { signal }),
    { trigger: service.since, everySeconds: 300 },
  );
  return (
    <>
      <ReachabilityChain reachability={service} />
      <Part
        resource={history}
        action={`read how reachable ${title} was`}
        name="the history"
        bones={[80]}
        ageless
      >
        {({ items }) => (
          <PlainTable
            label={`Reachability of ${title}, newest first`}
            headers={['From', 'Until', 'Verdict', 'Because']}
            rows={items.map(({ from, to, verdict, link, message }) => [
              from,
              formatInstant(from, now),
              to === null ? 'now' : formatInstant(to, now),
              <StateChip {...REACHABILITY_STATES[verdict]} />,
              message ?? (link && LINK_NAMES[link]) ?? '',
            ])}
          />
        )}
      </Part>
    </>
  );
}
