import { useId } from 'react';
import TextField from '@material-ui/core/TextField';
import { Choice } from './useAlertChoice';

/** For which alert a checklist is begun, where there is a choice. */
export function AlertChoice(props: { choice: Choice }) {
  const { alerts, chosen, choose } = props.choice;
  const id = useId();
  if (alerts.length === 0) {
    return null;
  }
  return (
    <TextField
      id={id}
      select
      size="small"
      variant="outlined"
      label="For"
      value={chosen?.fingerprint ?? ''}
      onChange={({ target }) => choose(target.value || undefined)}
      InputLabelProps={{ shrink: true }}
      SelectProps={{ native: true }}
    >
      {alerts.map(({ fingerprint, name }) => (
        <option key={fingerprint} value={fingerprint}>
          {name}
        </option>
      ))}
      <option value="">no alert</option>
    </TextField>
  );
}
