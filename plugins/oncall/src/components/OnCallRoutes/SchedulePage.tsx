import { makeStyles } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import { Content } from '@backstage/core-components';
import { ScheduleView } from '../ScheduleView';
import { useScheduleParams } from './useScheduleParams';

const useStyles = makeStyles(
  theme => ({ paper: { padding: theme.spacing(2) } }),
  { name: 'CallboardSchedulePage' },
);

/** One schedule, by itself: `/oncall/schedules/<source>/<namespace>/<name>`. */
export function SchedulePage() {
  const ref = useScheduleParams();
  const classes = useStyles();
  return (
    <Content>
      <Paper className={classes.paper}>
        <ScheduleView key={ref} scheduleRef={ref} place="page" />
      </Paper>
    </Content>
  );
}
