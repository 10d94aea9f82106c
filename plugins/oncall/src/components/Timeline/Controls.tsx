import { useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import NextIcon from '@material-ui/icons/ChevronRight';
import PreviousIcon from '@material-ui/icons/ChevronLeft';
import TextField from '@material-ui/core/TextField';
import { TimelineWindow, ZOOMS } from '../../lib/timeline';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 1.5),
      marginBottom: theme.spacing(1),
    },
    date: {
      width: 150,
      '& input': { padding: '6px 8px', fontSize: 13 },
    },
    end: { marginLeft: 'auto', display: 'flex', gap: theme.spacing(1) },
    chosen: {
      fontWeight: 'bold',
      backgroundColor: theme.palette.action.selected,
    },
  }),
  { name: 'CallboardTimelineControls' },
);

/** Which weeks are in sight, and how they are shown. */
export function Controls(props: {
  /** Of the timeline, so that those of several are told apart. */
  name: string;
  window: TimelineWindow;
  layers: boolean;
  onLayers?: (layers: boolean) => void;
  asTable: boolean;
  onAsTable: (asTable: boolean) => void;
}) {
  const { name, window, layers, onLayers, asTable, onAsTable } = props;
  const classes = useStyles();
  const id = useId();
  return (
    <div className={classes.root} role="group" aria-label={`${name}: weeks`}>
      <ButtonGroup size="small">
        <Button onClick={() => window.move(-1)} aria-label="Previous weeks">
          <PreviousIcon fontSize="small" />
        </Button>
        <Button onClick={window.toToday} disabled={window.isToday}>
          Today
        </Button>
        <Button onClick={() => window.move(1)} aria-label="Next weeks">
          <NextIcon fontSize="small" />
        </Button>
      </ButtonGroup>
      <TextField
        key={window.from}
        id={`${id}-date`}
        className={classes.date}
        type="date"
        size="small"
        variant="outlined"
        defaultValue={window.from}
        inputProps={{ 'aria-label': 'Go to the week of a day' }}
        onBlur={event => window.jump(event.target.value)}
        onKeyDown={event => {
          if (
            event.key === 'Enter' &&
            event.target instanceof HTMLInputElement
          ) {
            window.jump(event.target.value);
          }
        }}
      />
      <ButtonGroup size="small" aria-label="Weeks in sight">
        {ZOOMS.map(weeks => (
          <Button
            key={weeks}
            aria-pressed={weeks === window.weeks}
            aria-label={`${weeks} ${weeks === 1 ? 'week' : 'weeks'}`}
            className={weeks === window.weeks ? classes.chosen : undefined}
            onClick={() => window.zoom(weeks)}
          >
            {weeks} w
          </Button>
        ))}
      </ButtonGroup>
      <span className={classes.end}>
        {onLayers && (
          <Button
            size="small"
            aria-pressed={layers}
            onClick={() => onLayers(!layers)}
          >
            {layers ? 'Hide layers' : 'Show layers'}
          </Button>
        )}
        <Button
          size="small"
          onClick={() => onAsTable(!asTable)}
          aria-label={
            asTable ? `${name}: show the timeline` : `${name}: show as a table`
          }
        >
          {asTable ? 'Timeline' : 'Table'}
        </Button>
      </span>
    </div>
  );
}
