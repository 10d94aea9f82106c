import { useId } from 'react';
import TextField from '@material-ui/core/TextField';
import { daysBefore } from '../../lib/page/dates';

/** Why, and until when. */
export function WaiveFields(props: {
  reason: string;
  /** UTC date. */
  until: string;
  today: string;
  isLater: boolean;
  onReason: (reason: string) => void;
  onUntil: (until: string) => void;
}) {
  const { reason, until, today, isLater, onReason, onUntil } = props;
  const id = useId();
  return (
    <>
      <TextField
        id={`${id}-reason`}
        required
        multiline
        minRows={2}
        size="small"
        variant="outlined"
        label="Reason"
        placeholder="why it cannot be met yet, and what is done meanwhile"
        value={reason}
        onChange={event => onReason(event.target.value)}
        InputLabelProps={{ shrink: true }}
        inputProps={{ maxLength: 2000 }}
      />
      <TextField
        id={`${id}-until`}
        required
        type="date"
        size="small"
        variant="outlined"
        label="Until the end of (UTC)"
        value={until}
        error={!isLater}
        helperText={isLater ? undefined : 'A day after today.'}
        onChange={event => onUntil(event.target.value)}
        InputLabelProps={{ shrink: true }}
        inputProps={{ min: daysBefore(today, -1) }}
      />
    </>
  );
}
