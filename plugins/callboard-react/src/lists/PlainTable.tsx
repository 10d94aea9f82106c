import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableFooter from '@material-ui/core/TableFooter';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';

const useStyles = makeStyles(
  theme => ({
    frame: { overflow: 'auto', maxHeight: 360 },
    // As wide as its words: across a whole page the eye loses the row.
    table: { width: 'auto', maxWidth: '100%' },
    cell: {
      padding: theme.spacing(0.5, 4, 0.5, 0),
      verticalAlign: 'top',
      fontVariantNumeric: 'tabular-nums',
      // Themes break words anywhere; a number on two lines is two numbers.
      overflowWrap: 'normal',
      wordBreak: 'normal',
      '& code': {
        display: 'inline-block',
        minWidth: '12em',
        overflowWrap: 'anywhere',
      },
    },
    // Dates and short names stay on one line, long names get room for their words.
    header: { minWidth: '6.5em' },
    row: {
      // Themes stripe every other row, which is for long tables.
      backgroundColor: 'transparent !important',
    },
    foot: {
      color: theme.palette.text.primary,
      fontSize: theme.typography.body2.fontSize,
      fontWeight: 'bold',
      borderTop: `2px solid ${theme.palette.divider}`,
      // The sum stays in sight while its days are scrolled.
      position: 'sticky',
      bottom: 0,
      backgroundColor: theme.palette.background.paper,
    },
  }),
  { name: 'CallboardPlainTable' },
);

/**
 * A row: its key, its header cell, and the other cells.
 * @public
 */
export type PlainRow = [key: string, header: ReactNode, ...cells: ReactNode[]];

/**
 * A table without stripes or frills, with its sum below it.
 * @public
 */
export function PlainTable(props: {
  label: string;
  headers: string[];
  rows: PlainRow[];
  foot?: ReactNode[];
}) {
  const { label, headers, rows, foot } = props;
  const classes = useStyles();
  return (
    <div className={classes.frame}>
      <Table size="small" className={classes.table} aria-label={label}>
        <TableHead>
          <TableRow className={classes.row}>
            {headers.map(header => (
              <TableCell key={header} className={classes.cell}>
                {header}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(([key, header, ...cells]) => (
            <TableRow key={key} className={classes.row}>
              <TableCell
                component="th"
                scope="row"
                className={`${classes.cell} ${classes.header}`}
              >
                {header}
              </TableCell>
              {cells.map((cell, i) => (
                <TableCell key={headers[i + 1]} className={classes.cell}>
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
        {foot && (
          <TableFooter>
            <TableRow className={classes.row}>
              {foot.map((cell, i) => (
                <TableCell
                  key={headers[i]}
                  className={`${classes.cell} ${classes.foot}`}
                >
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          </TableFooter>
        )}
      </Table>
    </div>
  );
}
