import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { shareClock } from '@callboard/backstage-plugin-callboard-react';
import {
  CellContext,
  cellReason,
  cellTitle,
  extentOf,
  extentWords,
  Lane,
  lengthWords,
  levelTitle,
} from '../../lib/timeline';

const useStyles = makeStyles(
  theme => ({
    root: { overflow: 'auto', maxHeight: 420 },
    cell: {
      padding: theme.spacing(0.5, 2, 0.5, 0),
      verticalAlign: 'top',
      fontVariantNumeric: 'tabular-nums',
      // Themes break words anywhere; half a name is none.
      overflowWrap: 'normal',
      wordBreak: 'normal',
    },
  }),
  { name: 'CallboardTimelineTable' },
);

/** The timeline in words, lane by lane. */
export function TimelineTable(props: {
  name: string;
  lanes: readonly Lane[];
  context: CellContext;
}) {
  const { name, lanes, context } = props;
  const { zones, known, now, people } = context;
  const classes = useStyles();
  const two = !shareClock(zones, known.start) || !shareClock(zones, known.end);
  const headers = [
    'Level',
    'Layer',
    'Who',
    'Why',
    `When (${zones.theirs})`,
    ...(two ? [`Yours (${zones.own})`] : []),
    'Length',
  ];
  return (
    <div
      className={classes.root}
      role="region"
      aria-label={`${name}, as a table`}
    >
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            {headers.map(header => (
              <TableCell key={header} className={classes.cell}>
                {header}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {lanes.flatMap(lane =>
            lane.cells.map(cell => {
              const extent = extentOf(cell, lane, known);
              return (
                <TableRow key={`${lane.key} ${cell.kind} ${cell.start}`}>
                  <TableCell
                    component="th"
                    scope="row"
                    className={classes.cell}
                  >
                    {levelTitle(lane.level)}
                  </TableCell>
                  <TableCell className={classes.cell}>
                    {lane.layer ?? 'final'}
                  </TableCell>
                  <TableCell className={classes.cell}>
                    {cellTitle(cell, people)}
                  </TableCell>
                  <TableCell className={classes.cell}>
                    {cellReason(cell, context)}
                  </TableCell>
                  <TableCell className={classes.cell}>
                    {extentWords(extent, zones.theirs, now)}
                  </TableCell>
                  {two && (
                    <TableCell className={classes.cell}>
                      {extentWords(extent, zones.own, now)}
                    </TableCell>
                  )}
                  <TableCell className={classes.cell}>
                    {lengthWords(extent)}
                  </TableCell>
                </TableRow>
              );
            }),
          )}
        </TableBody>
      </Table>
    </div>
  );
}
