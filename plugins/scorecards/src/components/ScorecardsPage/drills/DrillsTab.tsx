import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import {
  FacetSelect,
  FilterBar,
  OwnerSelect,
  useEntityResource,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import { scorecardsApiRef } from '../../../api';
import { drillKindWords } from '../../../lib/words/drills';
import { ChoiceSelect } from '../../DateSelect';
import { RecordDrill } from '../../RecordDrill';
import { usePageState } from '../frame/PageState';
import { DueDrills } from './DueDrills';
import { RecentDrills } from './RecentDrills';

/** Which drill to record. */
interface Recording {
  entityRef?: string;
  kind?: string;
}

/** What is due to be tried, and what came out of what was tried. */
export function DrillsTab() {
  const scorecardsApi = useApi(scorecardsApiRef);
  const [params] = useUrlParams();
  const { filters, change, facets } = usePageState();
  const [recording, setRecording] = useState<Recording>();
  const [recorded, setRecorded] = useState(0);
  const { owner, tier } = filters;
  const kind = params.getAll('kind');
  const { value: known } = useEntityResource(
    'kinds of drills',
    signal => scorecardsApi.listDrills({ limit: 1 }, { signal }),
    { everySeconds: 3600 },
  );
  const query = {
    ...(owner.length > 0 && { owner }),
    ...(tier.length > 0 && { tier }),
    ...(kind.length > 0 && { kind }),
  };
  const narrowed = Object.keys(query).length > 0;
  return (
    <>
      <FilterBar
        label="Filter drills"
        onClear={
          narrowed
            ? () =>
                change({ owner: undefined, tier: undefined, kind: undefined })
            : undefined
        }
        actions={
          <Button
            size="small"
            variant="contained"
            color="primary"
            onClick={() => setRecording({})}
          >
            Record a drill
          </Button>
        }
      >
        <OwnerSelect facet={facets?.owner} owner={owner} onChange={change} />
        <FacetSelect
          label="Tier"
          all="all tiers"
          facet={facets?.tier}
          value={tier[0]}
          wordsOf={name => (name === 'none' ? 'no tier' : `tier ${name}`)}
          onChange={next => change({ tier: next })}
        />
        <ChoiceSelect
          label="Kind"
          value={kind[0] ?? ''}
          choices={[
            ['', 'all kinds'],
            ...[...new Set([...(known?.kinds ?? []), ...kind])].map(
              one => [one, drillKindWords(one)] as const,
            ),
          ]}
          onChange={next => change({ kind: next })}
        />
      </FilterBar>
      <DueDrills
        query={query}
        narrowed={narrowed}
        recorded={recorded}
        onRecord={setRecording}
      />
      <RecentDrills query={query} narrowed={narrowed} recorded={recorded} />
      {recording && (
        <RecordDrill
          {...recording}
          onClose={() => setRecording(undefined)}
          onDone={() => setRecorded(recorded + 1)}
        />
      )}
    </>
  );
}
