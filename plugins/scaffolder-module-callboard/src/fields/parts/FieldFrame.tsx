import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 0),
      minWidth: 0,
    },
    title: { fontWeight: 'bold' },
  }),
  { name: 'CallboardFieldFrame' },
);

/** A field of the form: what is asked and why, then whatever answers it. The form itself adds the errors below. */
export function FieldFrame(props: {
  /** Of the field in the form; the heading has `<id>-title`, the words below it `<id>-why`. */
  id: string;
  title: string;
  why?: string;
  required?: boolean;
  children: ReactNode;
}) {
  const { id, title, why, required, children } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <div>
        <Typography
          variant="subtitle1"
          component="div"
          id={`${id}-title`}
          className={classes.title}
        >
          {title}
          {required && <span aria-hidden="true"> *</span>}
        </Typography>
        {why && (
          <Typography variant="body2" color="textSecondary" id={`${id}-why`}>
            {why}
          </Typography>
        )}
      </div>
      {children}
    </div>
  );
}
