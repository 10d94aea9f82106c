import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import {
  Part,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { CheckResult } from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../api';
import { useScorecardsSignal } from '../../lib/useScorecardsSignal';
import { WaiveDialog } from '../WaiveDialog';
import { WaiverNote } from './WaiverNote';

/** The exceptions of a check that are asked for or count, and how to ask for one. */
export function WaiverPart(props: {
  entityRef: string;
  /** Ref. */
  scorecard: string;
  check: Pick<CheckResult, 'id' | 'title'>;
  onChanged?: () => void;
}) {
  const { entityRef, scorecard, check, onChanged } = props;
  const api = useApi(scorecardsApiRef);
  const [asking, setAsking] = useState(false);
  const trigger = useScorecardsSignal(entityRef);
  const waivers = useEntityResource(
    `waivers ${entityRef} ${scorecard} ${check.id}`,
    signal =>
      api.listWaivers(
        {
          entityRef: [entityRef],
          scorecard: [scorecard],
          check: [check.id],
          state: ['requested', 'approved'],
        },
        { signal },
      ),
    { trigger, everySeconds: 120 },
  );
  const changed = () => {
    waivers.refresh();
    onChanged?.();
  };
  return (
    <Part
      resource={waivers}
      action="read the waivers of this check"
      name="waivers"
      bones={[18]}
      ageless
    >
      {({ items }) => (
        <>
          {items.map(waiver => (
            <WaiverNote key={waiver.id} waiver={waiver} onChanged={changed} />
          ))}
          {items.length === 0 && (
            <div>
              <Button
                size="small"
                variant="outlined"
                onClick={() => setAsking(true)}
                aria-label={`Ask for a waiver: ${check.title}`}
              >
                Ask for a waiver
              </Button>
            </div>
          )}
          {asking && (
            <WaiveDialog
              entityRef={entityRef}
              scorecard={scorecard}
              check={check}
              onClose={() => setAsking(false)}
              onDone={changed}
            />
          )}
        </>
      )}
    </Part>
  );
}
