import { CSSProperties, KeyboardEvent, useRef, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useElementWidth } from '@callboard/backstage-plugin-callboard-react';
import { holds, Span } from '../../lib/spans';
import {
  cellAt,
  CellContext,
  Lane,
  moveBy,
  Position,
} from '../../lib/timeline';
import { Axis } from './Axis';
import { Backdrop } from './Backdrop';
import { LaneRow } from './LaneRow';
import { FALLBACK_WIDTH, labelWidth } from './layout';
import { NowLine } from './NowLine';

const useStyles = makeStyles(
  theme => ({
    root: { minWidth: 0 },
    lanes: {
      position: 'relative',
      // Room for the word of the now line.
      paddingTop: 15,
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    grid: { position: 'relative' },
  }),
  { name: 'CallboardTimelineGrid' },
);

/** Where Tab leads first: to what holds now at the first level, else to the first cell there is. */
function startOf(lanes: readonly Lane[], inSight: Span, now: number): Position {
  const lane = Math.max(
    0,
    lanes.findIndex(({ cells }) => cells.length > 0),
  );
  const around = holds(inSight, now) ? now : inSight.start;
  return { lane, cell: cellAt(lanes[lane]?.cells ?? [], around) };
}

/** For all rows at once, so that none has to be told. */
function variables(label: number): CSSProperties {
  return { ['--callboard-label' as string]: `${label}px` };
}

/** The picture: axes, lanes and their cells; arrow keys move through it. */
export function Grid(props: {
  name: string;
  lanes: readonly Lane[];
  context: CellContext;
  inSight: Span;
  opened: Position | undefined;
  onOpen: (position: Position, anchor: HTMLElement) => void;
  /** O and T. */
  onAct: (position: Position, take: boolean) => void;
  onMoveWindow: (windows: number) => void;
}) {
  const { name, lanes, context, inSight, opened, onOpen } = props;
  const { zones, now } = context;
  const classes = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const whole = useElementWidth(root, FALLBACK_WIDTH);
  const label = labelWidth(whole);
  const width = whole - label;
  const [asked, setAsked] = useState<Position>();
  const current =
    asked && lanes[asked.lane]?.cells[asked.cell]
      ? asked
      : startOf(lanes, inSight, now);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) {
      return;
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const target = moveBy(lanes, current, key, event.ctrlKey);
    if (target) {
      event.preventDefault();
      setAsked(target);
      root.current
        ?.querySelector<HTMLElement>(
          `[data-lane="${target.lane}"][data-cell="${target.cell}"]`,
        )
        ?.focus();
    } else if (key === 'PageUp' || key === 'PageDown') {
      event.preventDefault();
      props.onMoveWindow(key === 'PageUp' ? -1 : 1);
    } else if ((key === 'o' || key === 't') && !event.ctrlKey) {
      event.preventDefault();
      props.onAct(current, key === 't');
    }
  };

  return (
    <div className={classes.root} ref={root} style={variables(label)}>
      <Axis inSight={inSight} width={width} zones={zones} now={now} />
      <div className={classes.lanes}>
        <Backdrop
          width={width}
          inSight={inSight}
          timeZone={zones.theirs}
          now={now}
        />
        <div
          className={classes.grid}
          role="grid"
          tabIndex={-1}
          aria-label={`${name}. Arrow keys move between shifts, Enter opens one, O overrides it, T takes it.`}
          onKeyDown={onKeyDown}
        >
          {lanes.map((lane, index) => (
            <LaneRow
              key={lane.key}
              lane={lane}
              index={index}
              focusable={current.lane === index ? current.cell : undefined}
              opened={opened}
              context={context}
              inSight={inSight}
              width={width}
              onOpen={onOpen}
              onFocus={setAsked}
            />
          ))}
        </div>
        <NowLine inSight={inSight} now={now} />
      </div>
    </div>
  );
}
