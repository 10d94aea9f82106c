import { useId, useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { DrillForm, DrillFormIssues } from '../../lib/drillForm';

/** Fields that are one text each. */
type TextName = {
  [K in keyof DrillForm]: DrillForm[K] extends string
    ? string extends DrillForm[K]
      ? K
      : never
    : never;
}[keyof DrillForm];

/** One text of the form; what is wrong with it is said once somebody has been there. */
export function DrillField(props: {
  form: DrillForm;
  issues: DrillFormIssues;
  onChange: (change: Partial<DrillForm>) => void;
  name: TextName;
  label: string;
  placeholder?: string;
  type?: 'text' | 'number' | 'datetime-local';
  /** Value and words; any text where it is left out. */
  options?: [value: string, words: string][];
  lines?: number;
  required?: boolean;
}) {
  const { form, issues, onChange, name, label, placeholder, options } = props;
  const { type = 'text', lines, required } = props;
  const id = useId();
  const [touched, setTouched] = useState(false);
  const issue = touched || form[name] ? issues[name] : undefined;
  return (
    <TextField
      id={id}
      size="small"
      variant="outlined"
      label={label}
      placeholder={placeholder}
      type={type}
      required={required}
      multiline={lines !== undefined}
      minRows={lines}
      select={options !== undefined}
      SelectProps={{ native: true }}
      value={form[name]}
      error={issue !== undefined}
      helperText={issue}
      onBlur={() => setTouched(true)}
      onChange={event => onChange({ [name]: event.target.value })}
      InputLabelProps={{ shrink: true }}
      inputProps={{ maxLength: 2000 }}
    >
      {options && (
        <>
          <option value="">choose one</option>
          {options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </>
      )}
    </TextField>
  );
}
