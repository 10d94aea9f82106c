import { useId, useState } from 'react';
import InputAdornment from '@material-ui/core/InputAdornment';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { formatRatio } from '@callboard/backstage-plugin-callboard-react';
import {
  allowanceInWords,
  tierPromises,
} from '@callboard/backstage-plugin-slo-common';
import { Answers, answersOf } from '../../lib/answers';
import { besideTier, problemOfTarget, targetInForce } from '../../lib/target';
import { FieldFrame, Preview, Verdict } from '../parts';
import { Comparison } from './Comparison';
import { sloTargetSchema } from './schema';

function placeholderOf({ tier }: Answers): string | undefined {
  return (
    tier && String(Number((tierPromises[tier].availability * 100).toFixed(4)))
  );
}

function whyOf({ tier }: Answers): string {
  const rule =
    'The share of requests that must succeed, over 28 days. Leave it empty for the promise of the tier';
  return tier
    ? `${rule}: ${formatRatio(tierPromises[tier].availability)}.`
    : `${rule}, which is chosen above.`;
}

/** The promised availability: what it allows, beside the tier, and beside what really happened to a service. */
export function SloTarget(props: typeof sloTargetSchema.TProps) {
  const { formData, onChange, schema, required, formContext } = props;
  const id = useId();
  // What is typed is kept as it is: "99." is on its way to "99.9".
  const [text, setText] = useState(formData === undefined ? '' : `${formData}`);
  const answers = answersOf(formContext);
  const { tier } = answers;
  const problem =
    formData === undefined ? undefined : problemOfTarget(formData);
  const target = targetInForce(formData, tier);
  return (
    <FieldFrame
      id={id}
      title={schema.title ?? 'Promised availability'}
      why={schema.description ?? whyOf(answers)}
      required={required}
    >
      <TextField
        type="number"
        variant="outlined"
        size="small"
        value={text}
        placeholder={placeholderOf(answers)}
        disabled={props.disabled || props.readonly}
        error={problem !== undefined}
        onChange={({ target: { value } }) => {
          setText(value);
          onChange(value === '' ? undefined : Number(value));
        }}
        InputProps={{
          endAdornment: <InputAdornment position="end">%</InputAdornment>,
        }}
        inputProps={{
          'aria-labelledby': `${id}-title`,
          'aria-describedby': `${id}-why ${id}-verdict`,
          'aria-required': required,
          step: 'any',
          inputMode: 'decimal',
        }}
        style={{ maxWidth: 200 }}
      />
      <Verdict
        id={`${id}-verdict`}
        verdict={problem ? { tone: 'bad', label: `It ${problem}.` } : undefined}
      />
      {target !== undefined && (
        <Preview label="What this target means">
          <Typography variant="body2">
            <strong>{formatRatio(target)}</strong>: at most{' '}
            {allowanceInWords(target)}.{' '}
            {formData !== undefined && tier && besideTier(target, tier)}
          </Typography>
          <Comparison answers={answers} target={target} />
        </Preview>
      )}
    </FieldFrame>
  );
}
