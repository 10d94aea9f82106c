import { useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import TextField, { TextFieldProps } from '@material-ui/core/TextField';
import { FieldErrors } from '../../lib/exclusionForm';
import {
  asksForSlices,
  METHOD_NAMES,
  WhatIfDraft,
  WhatIfField,
} from '../../lib/whatIfForm';

const useStyles = makeStyles(
  theme => ({
    row: {
      display: 'grid',
      gap: theme.spacing(1.5),
      gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    },
  }),
  { name: 'CallboardWhatIfFields' },
);

const WINDOW_KINDS = ['rolling', 'calendar'];

/** The terms to try, each with its own error. */
export function WhatIfFields(props: {
  draft: WhatIfDraft;
  errors: FieldErrors<WhatIfField>;
  onChange: (draft: WhatIfDraft) => void;
}) {
  const { draft, errors, onChange } = props;
  const classes = useStyles();
  const id = useId();
  const field = (name: WhatIfField, help?: string): TextFieldProps => ({
    id: `${id}-${name}`,
    size: 'small',
    variant: 'outlined',
    value: draft[name],
    error: errors[name] !== undefined,
    helperText: errors[name] ?? help,
    InputLabelProps: { shrink: true },
    onChange: event => onChange({ ...draft, [name]: event.target.value }),
  });
  const choice = (
    name: WhatIfField,
    label: string,
    values: readonly string[],
  ) => (
    <TextField
      {...field(name)}
      select
      label={label}
      SelectProps={{ native: true }}
    >
      {values.map(value => (
        <option key={value}>{value}</option>
      ))}
    </TextField>
  );
  return (
    <div className={classes.row}>
      <TextField
        {...field('targetPercent')}
        label="Target, %"
        inputProps={{ inputMode: 'decimal' }}
      />
      <TextField {...field('duration')} label="Window" />
      {choice('windowKind', 'Kind of window', WINDOW_KINDS)}
      {draft.windowKind === 'calendar' && (
        <TextField {...field('timeZone')} label="Time zone" />
      )}
      {choice('budgetingMethod', 'Method', METHOD_NAMES)}
      {asksForSlices(draft.budgetingMethod) && (
        <>
          {draft.budgetingMethod === 'Timeslices' && (
            <TextField
              {...field('timeSlicePercent', 'as it is, where empty')}
              label="Good slice from, %"
              inputProps={{ inputMode: 'decimal' }}
            />
          )}
          <TextField
            {...field('timeSliceWindow', 'as it is, where empty')}
            label="Slice"
          />
        </>
      )}
    </div>
  );
}
