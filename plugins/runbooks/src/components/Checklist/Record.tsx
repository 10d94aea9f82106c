import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  formatInstant,
  formatInstantInFull,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { ChecklistEvent } from '@callboard/backstage-plugin-runbooks-common';
import { eventWords } from '../../lib/checklist/eventWords';
import { Name } from './Name';

/** Lines shown at first: the newest ones. */
const SHOWN = 30;

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: 0,
      padding: theme.spacing(0, 0, 0, 1.5),
      listStyle: 'none',
      borderLeft: `2px solid ${theme.palette.divider}`,
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body2.fontSize,
      lineHeight: theme.typography.body2.lineHeight,
      overflowWrap: 'anywhere',
    },
    line: { padding: theme.spacing(0.25, 0) },
    time: {
      marginRight: theme.spacing(1),
      color: theme.palette.text.secondary,
      fontVariantNumeric: 'tabular-nums',
    },
    note: { whiteSpace: 'pre-wrap' },
  }),
  { name: 'CallboardChecklistRecord' },
);

/** Everything that was done on a checklist, oldest first. */
export function Record(props: { events: readonly ChecklistEvent[] }) {
  const { events } = props;
  const classes = useStyles();
  const now = useNow();
  const [all, setAll] = useState(false);
  const left = all ? 0 : Math.max(0, events.length - SHOWN);
  return (
    <section aria-label="Record">
      <Typography variant="subtitle2" component="h3" gutterBottom>
        Record
      </Typography>
      {left > 0 && (
        <Button size="small" onClick={() => setAll(true)}>
          Show {left} earlier lines
        </Button>
      )}
      <ol className={classes.list} aria-label="What was done, oldest first">
        {events.slice(left).map((event, index) => (
          <li key={left + index} className={classes.line}>
            <time
              dateTime={event.at}
              title={formatInstantInFull(event.at)}
              className={classes.time}
            >
              {formatInstant(event.at, now)}
            </time>
            <Name userRef={event.by} />{' '}
            <span className={classes.note}>{eventWords(event)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
