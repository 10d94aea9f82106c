import { useId } from 'react';
import TextField from '@material-ui/core/TextField';

/** One of a few choices, which stands in the URL; the first one goes without saying. */
export function ChoiceSelect<N extends string>(props: {
  label: string;
  choices: readonly (readonly [name: N, words: string])[];
  value: N;
  onChange: (chosen: string | undefined) => void;
}) {
  const { label, choices, value, onChange } = props;
  const id = useId();
  return (
    <TextField
      id={id}
      select
      size="small"
      variant="outlined"
      label={label}
      value={value}
      onChange={({ target }) =>
        onChange(target.value === choices[0]?.[0] ? undefined : target.value)
      }
      InputLabelProps={{ shrink: true }}
      SelectProps={{ native: true }}
    >
      {choices.map(([name, words]) => (
        <option key={name} value={name}>
          {words}
        </option>
      ))}
    </TextField>
  );
}
