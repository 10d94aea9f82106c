import { useId } from 'react';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import TextField from '@material-ui/core/TextField';
import { ReviewOutcome } from '@callboard/backstage-plugin-runbooks-common';

const OUTCOMES: [outcome: ReviewOutcome, label: string][] = [
  ['verified', 'I have read it and it is right'],
  ['needs-work', 'I have read it and it needs work'],
];

/** What was found. */
export function ReviewFields(props: {
  outcome: ReviewOutcome | undefined;
  note: string;
  disabled: boolean;
  onOutcome: (outcome: ReviewOutcome) => void;
  onNote: (note: string) => void;
}) {
  const { outcome, note, disabled, onOutcome, onNote } = props;
  const id = useId();
  return (
    <>
      <RadioGroup aria-label="What you found" value={outcome ?? ''}>
        {OUTCOMES.map(([value, label]) => (
          <FormControlLabel
            key={value}
            value={value}
            disabled={disabled}
            control={
              <Radio color="primary" onChange={() => onOutcome(value)} />
            }
            label={label}
          />
        ))}
      </RadioGroup>
      <TextField
        id={id}
        multiline
        minRows={2}
        size="small"
        variant="outlined"
        label="Note"
        placeholder={
          outcome === 'needs-work'
            ? 'what is wrong or missing'
            : 'what you tried, what you changed'
        }
        disabled={disabled}
        value={note}
        onChange={event => onNote(event.target.value)}
        InputLabelProps={{ shrink: true }}
        inputProps={{ maxLength: 2000 }}
      />
    </>
  );
}
