import { ReactNode, useRef, useState } from 'react';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import {
  Skeleton,
  useElementWidth,
} from '@callboard/backstage-plugin-callboard-react';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { useOpenRow } from '../../lib/useOpenRow';
import { Column, columnsFor, headerOf } from './columns';
import { SloTableRow } from './SloTableRow';
import { useTableStyles } from './useTableStyles';

function Frame(props: {
  label: string;
  busy?: boolean;
  children: (columns: Column[]) => ReactNode;
}) {
  const classes = useTableStyles();
  const frame = useRef<HTMLDivElement>(null);
  const columns = columnsFor(useElementWidth(frame, 1200));
  return (
    <div ref={frame}>
      <Table
        size="small"
        className={classes.table}
        aria-label={props.label}
        aria-busy={props.busy}
      >
        <TableHead>
          <TableRow>
            <TableCell className={classes.toggle} />
            <TableCell>Objective</TableCell>
            {columns.map(column => (
              <TableCell
                key={column}
                className={
                  columns.length === 1 ? classes.narrowState : classes[column]
                }
              >
                {headerOf(column, columns)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>{props.children(columns)}</TableBody>
      </Table>
    </div>
  );
}

/** SLOs in the order given, each to be opened; which one is open stands in the URL. */
export function SloTable(props: {
  items: readonly SloStatus[];
  label: string;
  /** Whether to name entity, owner and tier of each; not on an entity's own page. */
  showEntity?: boolean;
  /** Whether the first one is open unless the URL says otherwise. */
  openFirst?: boolean;
  /** Whether these are all SLOs of one entity, so that the regions of each are among them. */
  complete?: boolean;
  busy?: boolean;
}) {
  const { items, label, showEntity = false, openFirst = false, busy } = props;
  const siblings = props.complete ? items : undefined;
  // The first of the first answer: what is being read does not close when a later answer has another order.
  const [first] = useState(items[0]?.ref);
  const [open, toggle] = useOpenRow(openFirst ? first : undefined);
  return (
    <Frame label={label} busy={busy}>
      {columns =>
        items.map(status => (
          <SloTableRow
            key={status.ref}
            status={status}
            columns={columns}
            showEntity={showEntity}
            siblings={siblings}
            open={open === status.ref}
            onToggle={() => toggle(status.ref)}
          />
        ))
      }
    </Frame>
  );
}

/** The table before its rows are known. */
export function SloTableSkeleton(props: { rows?: number }) {
  const { rows = 4 } = props;
  return (
    <div role="status" aria-label="Loading SLOs">
      <Frame label="SLOs" busy>
        {columns =>
          Array.from({ length: rows }, (_, row) => (
            <TableRow key={row}>
              <TableCell />
              <TableCell>
                <Skeleton width="60%" height={18} />
                <Skeleton width="80%" height={14} />
              </TableCell>
              {columns.map(column => (
                <TableCell key={column}>
                  <Skeleton width="70%" height={18} />
                </TableCell>
              ))}
            </TableRow>
          ))
        }
      </Frame>
    </div>
  );
}
