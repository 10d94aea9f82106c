import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { DayCalendarProps } from './types';
import { dayWords } from './weeks';

const useStyles = makeStyles(
  { root: { overflow: 'auto', maxHeight: 320 } },
  { name: 'CallboardDayTable' },
);

/** The calendar as a table, newest day first. */
export function DayTable(props: { calendar: DayCalendarProps }) {
  const { name, days, kinds, columns = [] } = props.calendar;
  const classes = useStyles();
  return (
    <div
      className={classes.root}
      role="region"
      aria-label={`${name}, as a table`}
    >
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell>Day</TableCell>
            <TableCell>Kind</TableCell>
            {columns.map(({ header }) => (
              <TableCell key={header}>{header}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {days
            .map((day, index) => (
              <TableRow key={day.day}>
                <TableCell component="th" scope="row">
                  {dayWords(day.day)}
                </TableCell>
                <TableCell>
                  {kinds.find(kind => kind.name === day.kind)?.words}
                </TableCell>
                {columns.map(({ header, cell }) => (
                  <TableCell key={header}>{cell(index)}</TableCell>
                ))}
              </TableRow>
            ))
            .reverse()}
        </TableBody>
      </Table>
    </div>
  );
}
