import { useId } from 'react';
import TextField from '@material-ui/core/TextField';

/**
 * One filter as a drop-down of the values there are, each with its count.
 * @public
 */
export function FacetSelect(props: {
  label: string;
  /** What the empty choice says. */
  all: string;
  facet: Record<string, number> | undefined;
  value: string | undefined;
  wordsOf: (value: string) => string;
  onChange: (value: string | undefined) => void;
}) {
  const { label, all, facet = {}, value, wordsOf, onChange } = props;
  const id = useId();
  // What the URL asks for is offered even where nothing has it any more.
  const known = value && !(value in facet) ? { ...facet, [value]: 0 } : facet;
  const options = Object.entries(known).sort(([a], [b]) =>
    wordsOf(a).localeCompare(wordsOf(b)),
  );
  return (
    <TextField
      id={id}
      select
      size="small"
      variant="outlined"
      label={label}
      value={value ?? ''}
      onChange={event => onChange(event.target.value || undefined)}
      InputLabelProps={{ shrink: true }}
      SelectProps={{ native: true }}
    >
      <option value="">{all}</option>
      {options.map(([name, count]) => (
        <option key={name} value={name}>
          {wordsOf(name)} ({count})
        </option>
      ))}
    </TextField>
  );
}
