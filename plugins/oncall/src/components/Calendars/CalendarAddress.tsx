import { useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { CopyTextButton } from '@backstage/core-components';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
    },
  }),
  { name: 'CallboardCalendarAddress' },
);

/** A secret address, the only time it is told. */
export function CalendarAddress(props: { url: string }) {
  const { url } = props;
  const classes = useStyles();
  const id = useId();
  return (
    <div className={classes.root} role="status">
      <TextField
        id={id}
        label="Your address"
        size="small"
        variant="outlined"
        fullWidth
        value={url}
        helperText="It is shown only now. Copy it into your calendar program; if you lose it, revoke it and make another one."
        InputProps={{ readOnly: true }}
        InputLabelProps={{ shrink: true }}
        onFocus={event => event.target.select()}
      />
      <CopyTextButton
        text={url}
        tooltipText="Copied"
        aria-label="Copy the address"
      />
    </div>
  );
}
