import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  formatBudget,
  formatBurnRate,
  MarkGlyph,
} from '@callboard/backstage-plugin-callboard-react';
import {
  BurnSegment,
  EventMention,
  ServiceEvent,
  SloHistory,
} from '@callboard/backstage-plugin-slo-common';
import { EVENT_KINDS, eventKey } from '../../../lib/happenings';
import { stretchWords } from '../../../lib/historyWords';
import { Section } from '../Section';

/** Rows before "show all". */
const FEW = 3;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: { padding: theme.spacing(0.5, 0), overflowWrap: 'anywhere' },
    events: {
      listStyle: 'none',
      margin: 0,
      padding: theme.spacing(0, 0, 0, 2),
    },
    event: {
      display: 'flex',
      alignItems: 'baseline',
      gap: theme.spacing(0.75),
      '& > svg': { alignSelf: 'center' },
    },
  }),
  { name: 'CallboardBurnList' },
);

function Mention(props: { mention: EventMention; event?: ServiceEvent }) {
  const { mention, event } = props;
  const classes = useStyles();
  const { words, shape } = EVENT_KINDS[mention.kind];
  return (
    <li className={classes.event}>
      <MarkGlyph shape={shape} size={12} />
      <Typography variant="body2" component="span">
        {words}:{' '}
        {event?.url ? (
          <Link to={event.url}>{mention.title}</Link>
        ) : (
          mention.title
        )}
      </Typography>
    </li>
  );
}

function Segment(props: {
  segment: BurnSegment;
  events: Map<string, ServiceEvent>;
}) {
  const { segment, events } = props;
  const classes = useStyles();
  return (
    <li className={classes.item}>
      <Typography variant="body2">
        <strong>{formatBudget(segment.budgetSpent)}</strong> of the budget,{' '}
        {stretchWords(segment)}, up to {formatBurnRate(segment.peakBurnRate)}
      </Typography>
      {segment.events.length > 0 ? (
        <ul className={classes.events} aria-label="What happened then">
          {segment.events.map(mention => (
            <Mention
              key={eventKey(mention)}
              mention={mention}
              event={events.get(eventKey(mention))}
            />
          ))}
        </ul>
      ) : (
        <Typography variant="body2" color="textSecondary">
          No deploy, incident or change is known of that time.
        </Typography>
      )}
    </li>
  );
}

/** Where the budget went: the stretches that spent most of it, and what happened in them. */
export function BurnList(props: { history: SloHistory }) {
  const { burns = [], events = [] } = props.history;
  const classes = useStyles();
  const [all, setAll] = useState(false);
  if (burns.length === 0) {
    return null;
  }
  const byKey = new Map(events.map(event => [eventKey(event), event]));
  const most = [...burns].sort((a, b) => b.budgetSpent - a.budgetSpent);
  return (
    <Section title="Where the budget went">
      <ul className={classes.list}>
        {most.slice(0, all ? undefined : FEW).map(segment => (
          <Segment key={segment.start} segment={segment} events={byKey} />
        ))}
      </ul>
      {most.length > FEW && (
        <Button size="small" onClick={() => setAll(!all)}>
          {all ? `Show the worst ${FEW}` : `Show all ${most.length}`}
        </Button>
      )}
    </Section>
  );
}
