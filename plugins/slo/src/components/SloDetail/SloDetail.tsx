import { useRef, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  formatRatio,
  StateChip,
  useElementWidth,
} from '@callboard/backstage-plugin-callboard-react';
import {
  durationSeconds,
  ObjectiveStatus,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';
import { objectiveVerdict } from '../../lib/verdict';
import { AlertPairs } from './AlertPairs';
import { Issues } from './Issues';
import { SloHistoryCharts } from './SloHistoryCharts';
import { Sources } from './Sources';
import { Why } from './Why';

/** From this width on, pixels, charts and reasons stand side by side. */
const WIDE = 880;

const useStyles = makeStyles(
  theme => ({
    objectives: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      margin: theme.spacing(1, 0),
    },
    objective: { textTransform: 'none' },
    chosen: {
      borderColor: theme.palette.text.primary,
      boxShadow: `inset 0 -3px ${theme.palette.text.primary}`,
    },
    columns: {
      display: 'grid',
      columnGap: theme.spacing(4),
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
    wide: { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)' },
    charts: { marginTop: theme.spacing(2) },
  }),
  { name: 'CallboardSloDetail' },
);

function Objectives(props: {
  status: SloStatus;
  chosen: ObjectiveStatus;
  onChoose: (name: string) => void;
}) {
  const { status, chosen, onChoose } = props;
  const classes = useStyles();
  return (
    <div className={classes.objectives} role="group" aria-label="Objectives">
      {status.objectives.map(objective => {
        const { tone, words } = objectiveVerdict(objective, status.data);
        return (
          <Button
            key={objective.name}
            size="small"
            variant="outlined"
            className={`${classes.objective} ${
              objective === chosen ? classes.chosen : ''
            }`}
            aria-pressed={objective === chosen}
            onClick={() => onChoose(objective.name)}
          >
            <StateChip
              tone={tone}
              label={`${objective.name}: ${formatRatio(
                objective.target,
              )}, ${words}`}
            />
          </Button>
        );
      })}
    </div>
  );
}

/** Everything about one SLO: its charts, and why its figures are what they are. */
export function SloDetail(props: { status: SloStatus }) {
  const { status } = props;
  const classes = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const wide = useElementWidth(frame, WIDE) >= WIDE;
  const [name, setName] = useState<string>();
  const objective =
    status.objectives.find(o => o.name === name) ?? status.objectives[0];
  const windowSeconds = durationSeconds(status.window.duration);
  return (
    <div ref={frame}>
      {status.description && (
        <Typography variant="body2">{status.description}</Typography>
      )}
      {objective && status.objectives.length > 1 && (
        <Objectives status={status} chosen={objective} onChoose={setName} />
      )}
      <Issues issues={status.issues} />
      <div className={`${classes.columns} ${wide ? classes.wide : ''}`}>
        <div className={classes.charts}>
          {objective ? (
            <SloHistoryCharts status={status} objective={objective} />
          ) : (
            <Typography variant="body2">
              This document has no objective that could be measured.
            </Typography>
          )}
        </div>
        <div>
          <Why status={status} objective={objective} />
          {objective && windowSeconds !== undefined && (
            <AlertPairs
              burnRates={objective.burnRates}
              windowSeconds={windowSeconds}
            />
          )}
          <Sources sources={status.sources} />
        </div>
      </div>
    </div>
  );
}
