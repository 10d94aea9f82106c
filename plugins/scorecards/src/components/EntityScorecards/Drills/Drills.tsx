import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import {
  Part,
  Section,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { Drill } from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../../api';
import { useScorecardsSignal } from '../../../lib/useScorecardsSignal';
import { RecordDrill } from '../../RecordDrill';
import { DrillTable } from './DrillTable';
import { OpenFollowUps } from './OpenFollowUps';

/** Drills of an entity: when the next of each kind is due, how the past ones went, and the work they left. */
export function Drills(props: { entityRef: string }) {
  const { entityRef } = props;
  const api = useApi(scorecardsApiRef);
  const trigger = useScorecardsSignal(entityRef);
  const [recording, setRecording] = useState<{
    kind?: string;
    planned?: Drill;
  }>();
  const drills = useEntityResource(
    `drills ${entityRef}`,
    async signal => {
      const query = { entityRef: [entityRef] };
      const [due, held] = await Promise.all([
        api.listDueDrills(query, { signal }),
        api.listDrills(query, { signal }),
      ]);
      return { due: due.items, held: held.items };
    },
    { trigger, everySeconds: 300 },
  );
  return (
    <Section
      title="Drills"
      age={
        <Button
          size="small"
          variant="outlined"
          onClick={() => setRecording({})}
        >
          Record a drill
        </Button>
      }
    >
      <Part
        resource={drills}
        action="read its drills"
        name="drills"
        bones={[24, 24, 24]}
        ageless
      >
        {({ due, held }) => (
          <>
            <DrillTable
              due={due}
              held={held}
              onRecord={setRecording}
              onChanged={drills.refresh}
            />
            <OpenFollowUps drills={held} onChanged={drills.refresh} />
          </>
        )}
      </Part>
      {recording && (
        <RecordDrill
          entityRef={entityRef}
          kind={recording.kind}
          planned={recording.planned}
          onClose={() => setRecording(undefined)}
          onDone={drills.refresh}
        />
      )}
    </Section>
  );
}
