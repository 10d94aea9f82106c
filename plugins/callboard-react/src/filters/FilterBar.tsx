import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
    },
    actions: {
      display: 'flex',
      gap: theme.spacing(1),
      marginLeft: 'auto',
    },
  }),
  { name: 'CallboardFilterBar' },
);

/** The filters of a list, a way to clear them, and what can be done with the whole list. @public */
export function FilterBar(props: {
  /** For screen readers: "Filter schedules". */
  label: string;
  children: ReactNode;
  /** Absent where nothing is narrowed. */
  onClear?: () => void;
  actions?: ReactNode;
}) {
  const { label, children, onClear, actions } = props;
  const classes = useStyles();
  return (
    <div className={classes.root} role="search" aria-label={label}>
      {children}
      {onClear && (
        <Button size="small" onClick={onClear}>
          Clear all
        </Button>
      )}
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
