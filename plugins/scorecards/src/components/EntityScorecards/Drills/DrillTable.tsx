import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  formatAgo,
  formatInstantInFull,
  ListTable,
  StateChip,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { Drill, DueDrill } from '@callboard/backstage-plugin-scorecards-common';
import { drillGroups } from '../../../lib/drillGroups';
import { dueWords } from '../../../lib/dueWords';
import {
  DRILL_RESULTS,
  drillKindWords,
  DUE_STATES,
} from '../../../lib/words/drills';
import { DrillDetail } from './DrillDetail';

function Last(props: { drill: Drill | undefined }) {
  const now = useNow();
  if (!props.drill) {
    return <>none recorded</>;
  }
  const { at, result } = props.drill;
  return (
    <>
      <StateChip {...DRILL_RESULTS[result]} />
      <Typography
        variant="body2"
        color="textSecondary"
        title={formatInstantInFull(at)}
      >
        {formatAgo(at, now)}
      </Typography>
    </>
  );
}

/** A line per kind of drill; it opens into how the drills of this kind went. */
export function DrillTable(props: {
  due: DueDrill[];
  /** Newest first. */
  held: Drill[];
  /** Of a kind; or the result of one that was planned. */
  onRecord: (what: { kind: string; planned?: Drill }) => void;
  onChanged: () => void;
}) {
  const { due, held, onRecord, onChanged } = props;
  const now = useNow();
  const [opened, setOpened] = useState<string>();
  return (
    <ListTable
      label="Drills by kind"
      headers={['Kind', 'State', 'Last', 'Next due', 'Do']}
      rows={drillGroups(due, held).map(({ kind, due: next, drills }) => {
        const isOpen = opened === kind;
        return {
          key: kind,
          cells: [
            drillKindWords(kind),
            next ? (
              <>
                <StateChip {...DUE_STATES[next.state]} />
                <Typography variant="body2" color="textSecondary">
                  {next.reason}
                </Typography>
              </>
            ) : (
              'not asked for'
            ),
            <Last
              drill={
                next?.last ?? drills.find(({ result }) => result !== 'planned')
              }
            />,
            dueWords(next, now),
            <>
              <Button size="small" onClick={() => onRecord({ kind })}>
                Record
              </Button>
              {drills.length > 0 && (
                <Button
                  size="small"
                  aria-expanded={isOpen}
                  aria-label={`${isOpen ? 'Close' : 'Open'} ${drillKindWords(
                    kind,
                  )}`}
                  onClick={() => setOpened(isOpen ? undefined : kind)}
                >
                  {isOpen ? 'Close' : `Show ${drills.length}`}
                </Button>
              )}
            </>,
          ],
          detail:
            isOpen &&
            drills.map(drill => (
              <DrillDetail
                key={drill.id}
                drill={drill}
                onChanged={onChanged}
                onResult={() => onRecord({ kind, planned: drill })}
              />
            )),
        };
      })}
    />
  );
}
