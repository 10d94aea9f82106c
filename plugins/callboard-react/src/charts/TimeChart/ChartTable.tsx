import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { TimeChartProps } from './types';

const useStyles = makeStyles(
  { root: { overflow: 'auto' } },
  { name: 'CallboardChartTable' },
);

/** The chart as a table, newest first, in the chart's place. */
export function ChartTable(props: { chart: TimeChartProps; height: number }) {
  const { name, columns, points } = props.chart;
  const classes = useStyles();
  const newestFirst = points.map((_, i) => points.length - 1 - i);
  return (
    <div
      className={classes.root}
      style={{ height: props.height }}
      role="region"
      aria-label={`${name}, as a table`}
    >
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            {columns.map(({ header }) => (
              <TableCell key={header}>{header}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {newestFirst.map(index => (
            <TableRow key={points[index]?.start}>
              {columns.map(({ header, cell }) => (
                <TableCell key={header}>{cell(index)}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
