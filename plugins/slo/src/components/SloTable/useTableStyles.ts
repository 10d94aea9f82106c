import { makeStyles } from '@material-ui/core/styles';

/** Widths of the columns, shared by the table and its skeleton. */
export const useTableStyles = makeStyles(
  theme => ({
    table: { tableLayout: 'fixed' },
    cell: { verticalAlign: 'top', overflowWrap: 'anywhere' },
    toggle: {
      width: 48,
      padding: theme.spacing(1, 0, 1, 1),
      verticalAlign: 'top',
    },
    toggleButton: {
      // The ripple of a focused button is faint on either theme.
      '&:focus-visible': { outline: '2px solid currentColor' },
    },
    narrowState: { width: '45%' },
    state: { width: '20%' },
    budget: { width: '17%' },
    burn: { width: 248 },
    trend: { width: 128 },
    closed: { borderBottom: 'none' },
    detail: { padding: theme.spacing(1, 2, 3, 2) },
  }),
  { name: 'CallboardSloTable' },
);
