import { useApi } from '@backstage/frontend-plugin-api';
import {
  Part,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { Shown } from '../../lib/shown';
import { sloApiRef } from '../../api';
import { Section } from '../SloDetail/Section';
import { ExclusionList } from './ExclusionList';
import { Propose } from './Propose';
import { WithAndWithout } from './WithAndWithout';

/** Time that does not count: what it changes, who asked and who agreed, and the form to ask for more. */
export function SloExclusions(props: {
  status: SloStatus;
  objective: Shown | undefined;
}) {
  const { status, objective } = props;
  const sloApi = useApi(sloApiRef);
  const exclusions = useEntityResource(
    `exclusions of ${status.ref}`,
    signal => sloApi.listExclusions({ slo: [status.ref] }, { signal }),
    { everySeconds: 120, trigger: status.asOf },
  );
  return (
    <>
      {objective && <WithAndWithout objective={objective} />}
      <Section title="Excluded and proposed">
        <Part
          resource={exclusions}
          action={`read the exclusions of ${status.title}`}
          name="exclusions"
          bones={[60, 60]}
        >
          {({ items }) => (
            <ExclusionList
              items={items}
              slo={status.ref}
              onDecided={exclusions.refresh}
            />
          )}
        </Part>
      </Section>
      <Propose slo={status.ref} onProposed={exclusions.refresh} />
    </>
  );
}
