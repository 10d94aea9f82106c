import { makeStyles } from '@material-ui/core/styles';
import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import ExpandIcon from '@material-ui/icons/ExpandMore';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { ScheduleView } from '../ScheduleView';
import { MappedSchedule } from './mappedSchedules';

/** More schedules than this are opened one by one: each reads its own shifts. */
const OPEN_AT_ONCE = 3;

const useStyles = makeStyles(
  theme => ({
    paper: { padding: theme.spacing(2) },
    details: { display: 'block', minWidth: 0 },
  }),
  { name: 'CallboardOnCallSchedules' },
);

/** The schedules of an entity, each in full; of many only the first, the others on demand. */
export function Schedules(props: { items: readonly MappedSchedule[] }) {
  const { items } = props;
  const classes = useStyles();
  if (items.length <= OPEN_AT_ONCE) {
    return (
      <>
        {items.map(({ ref, via }) => (
          <Paper key={ref} className={classes.paper}>
            <ScheduleView scheduleRef={ref} via={via} />
          </Paper>
        ))}
      </>
    );
  }
  return (
    <div>
      <Typography variant="body2" color="textSecondary" gutterBottom>
        {items.length} schedules answer for this entity.
      </Typography>
      {items.map(({ ref, title, via }, index) => (
        <Accordion
          key={ref}
          defaultExpanded={index === 0}
          TransitionProps={{ unmountOnExit: true }}
        >
          <AccordionSummary expandIcon={<ExpandIcon />}>
            <Typography>{title}</Typography>
          </AccordionSummary>
          <AccordionDetails className={classes.details}>
            <ScheduleView scheduleRef={ref} via={via} />
          </AccordionDetails>
        </Accordion>
      ))}
    </div>
  );
}
