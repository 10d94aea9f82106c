import { useApi } from '@backstage/frontend-plugin-api';
import {
  Part,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import {
  FactCatalogue,
  FactVariable,
} from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../../api';
import { factProbe, probedValues } from '../../../lib/workbench/factProbe';
import { FactList } from './FactList';

/** Facts with their values for one entity. */
export function KnownFacts(props: {
  /** All of them. */
  catalogue: FactCatalogue;
  /** Those to list. */
  variables: readonly FactVariable[];
  entityRef: string;
  onInsert: (name: string) => void;
}) {
  const { catalogue, variables, entityRef, onInsert } = props;
  const api = useApi(scorecardsApiRef);
  const values = useEntityResource(
    `facts of ${entityRef}`,
    async signal =>
      probedValues(
        await api.preview(
          { document: factProbe(catalogue), entityRefs: [entityRef] },
          { signal },
        ),
      ),
    { everySeconds: 300 },
  );
  return (
    <>
      <Part
        resource={values}
        action={`read the facts of ${entityRef}`}
        name="values"
        bones={[20]}
        ageless
      >
        {() => null}
      </Part>
      <FactList
        variables={variables}
        values={values.value}
        onInsert={onInsert}
      />
    </>
  );
}
