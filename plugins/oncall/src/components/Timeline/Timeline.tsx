import { useMemo, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ScheduleShifts } from '@callboard/backstage-plugin-oncall-common';
import { OverrideTarget, targetOf } from '../../lib/overrides/target';
import {
  CellContext,
  huesOf,
  lanesOf,
  Position,
  TimelineWindow,
} from '../../lib/timeline';
import { Zones } from '@callboard/backstage-plugin-callboard-react';
import { CellDetails } from './CellDetails';
import { Controls } from './Controls';
import { Grid } from './Grid';
import { Legend } from './Legend';
import { TimelineTable } from './TimelineTable';

/** What a timeline shows and what it may do. */
export interface TimelineProps {
  /** Names it for screen readers: "Payments Core". */
  name: string;
  shifts: ScheduleShifts;
  window: TimelineWindow;
  zones: Zones;
  /** Milliseconds since the epoch. */
  now: number;
  /** Asks for an override of a shift or a gap; absent where the reader may not. */
  onOverride?: (target: OverrideTarget) => void;
  /** Why the reader may not. */
  whyNot?: string;
}

const useStyles = makeStyles(
  theme => ({
    root: { margin: 0, minWidth: 0 },
    hint: { marginTop: theme.spacing(0.5) },
  }),
  { name: 'CallboardTimeline' },
);

/**
 * Weeks of a schedule: a lane per level with what holds, its layers below, gaps, overrides, now, in the schedule's zone
 * and yours. Driven by mouse or keyboard, and there as a table.
 */
export function Timeline(props: TimelineProps) {
  const { name, shifts, window, zones, now, onOverride, whyNot } = props;
  const { span: inSight } = window;
  const classes = useStyles();
  const hasLayers = shifts.levels.some(({ layers }) => layers.length > 0);
  const [layers, setLayers] = useState(
    shifts.levels.some(level => level.layers.length > 1),
  );
  const [asTable, setAsTable] = useState(false);
  const [opened, setOpened] = useState<{
    position: Position;
    anchor: HTMLElement;
  }>();
  const lanes = useMemo(
    () => lanesOf(shifts, inSight, { layers }),
    [shifts, inSight, layers],
  );
  const context = useMemo<CellContext>(
    () => ({
      people: shifts.people,
      hues: huesOf(
        shifts.levels.flatMap(({ shifts: turns, layers: all }) => [
          ...turns.flatMap(({ users }) => users),
          ...all.flatMap(layer => layer.shifts.flatMap(({ users }) => users)),
        ]),
      ),
      zones,
      now,
      known: { start: Date.parse(shifts.from), end: Date.parse(shifts.to) },
    }),
    [shifts, zones, now],
  );

  const act = ({ lane, cell }: Position, take: boolean) => {
    const found = lanes[lane]?.cells[cell];
    const target =
      found && lanes[lane] && targetOf(found, lanes[lane], now, take);
    if (target && onOverride) {
      setOpened(undefined);
      onOverride(target);
    }
  };
  const openedLane = opened && lanes[opened.position.lane];
  const openedCell = opened && openedLane?.cells[opened.position.cell];
  const actionable =
    openedCell && targetOf(openedCell, openedLane, now, false) !== undefined;

  return (
    <figure className={classes.root} aria-label={`Timeline of ${name}`}>
      <Controls
        name={name}
        window={window}
        layers={layers}
        onLayers={hasLayers ? setLayers : undefined}
        asTable={asTable}
        onAsTable={setAsTable}
      />
      {asTable ? (
        <TimelineTable name={name} lanes={lanes} context={context} />
      ) : (
        <>
          <Grid
            name={name}
            lanes={lanes}
            context={context}
            inSight={inSight}
            opened={opened?.position}
            onOpen={(position, anchor) => setOpened({ position, anchor })}
            onAct={act}
            onMoveWindow={window.move}
          />
          <Legend name={name} lanes={lanes} />
          <Typography
            variant="caption"
            color="textSecondary"
            component="p"
            className={classes.hint}
          >
            Arrow keys move, Enter opens
            {onOverride && ', O overrides, T takes a shift'}.
          </Typography>
        </>
      )}
      {opened && openedLane && openedCell && (
        <CellDetails
          cell={openedCell}
          lane={openedLane}
          context={context}
          anchor={opened.anchor}
          actions={
            onOverride && actionable
              ? {
                  onOverride: () => act(opened.position, false),
                  onTake: () => act(opened.position, true),
                }
              : undefined
          }
          whyNot={actionable ? whyNot : undefined}
          onClose={() => setOpened(undefined)}
        />
      )}
    </figure>
  );
}
