import { useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import TextField, { TextFieldProps } from '@material-ui/core/TextField';
import {
  ExclusionDraft,
  ExclusionField,
  FieldErrors,
} from '../../lib/exclusionForm';
import { EXCLUSION_KINDS } from '../../lib/happenings';

const useStyles = makeStyles(
  theme => ({
    row: {
      display: 'grid',
      gap: theme.spacing(1.5),
      gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    },
  }),
  { name: 'CallboardProposeFields' },
);

/** The fields of a proposal, each with its own error. */
export function ProposeFields(props: {
  draft: ExclusionDraft;
  errors: FieldErrors<ExclusionField>;
  onChange: (draft: ExclusionDraft) => void;
}) {
  const { draft, errors, onChange } = props;
  const classes = useStyles();
  const id = useId();
  const field = (name: ExclusionField, help?: string): TextFieldProps => ({
    id: `${id}-${name}`,
    size: 'small',
    variant: 'outlined',
    value: draft[name],
    error: errors[name] !== undefined,
    helperText: errors[name] ?? help,
    InputLabelProps: { shrink: true },
    onChange: event => onChange({ ...draft, [name]: event.target.value }),
  });
  return (
    <>
      <div className={classes.row}>
        <TextField
          {...field('kind')}
          select
          label="Why it should not count"
          SelectProps={{ native: true }}
        >
          {Object.entries(EXCLUSION_KINDS).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </TextField>
        <TextField {...field('timeZone')} label="Time zone" />
      </div>
      <div className={classes.row}>
        <TextField {...field('start')} label="From" type="datetime-local" />
        <TextField {...field('end')} label="To" type="datetime-local" />
      </div>
      <TextField
        {...field(
          'recurrence',
          'Empty for once. An RRULE repeats it, for example FREQ=WEEKLY;BYDAY=SU',
        )}
        label="Repeats"
      />
      <TextField
        {...field('reason', 'Others decide by this, and auditors read it.')}
        label="Reason"
        multiline
        minRows={2}
        inputProps={{ maxLength: 1000 }}
      />
    </>
  );
}
