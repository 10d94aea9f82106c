import { useId } from 'react';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import { DrillResult } from '@callboard/backstage-plugin-scorecards-common';
import { DrillForm, DrillFormIssues } from '../../lib/drillForm';
import { drillKindWords } from '../../lib/words/drills';
import { DrillField } from './DrillField';

const RESULTS: [result: DrillResult, label: string][] = [
  ['passed', 'It held'],
  ['partial', 'It held in part'],
  ['failed', 'It did not hold'],
  ['planned', 'It is still to come'],
];

const useStyles = makeStyles(
  theme => ({
    pair: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(13em, 1fr))',
      gap: theme.spacing(2),
    },
  }),
  { name: 'CallboardDrillFields' },
);

/** What was tried, what came out of it, and what happened. */
export function DrillFields(props: {
  form: DrillForm;
  issues: DrillFormIssues;
  kinds: readonly string[];
  /** Whether one must say which service. */
  askEntity: boolean;
  onChange: (change: Partial<DrillForm>) => void;
}) {
  const { form, issues, kinds, askEntity, onChange } = props;
  const classes = useStyles();
  const id = useId();
  const field = { form, issues, onChange };
  const kindList = `${id}-kinds`;
  return (
    <>
      {askEntity && (
        <DrillField
          {...field}
          name="entityRef"
          label="Service"
          placeholder="component:default/checkout"
          required
        />
      )}
      <div className={classes.pair}>
        <DrillField
          {...field}
          name="kind"
          label="Kind"
          options={kinds.map(kind => [kind, drillKindWords(kind)])}
          required
        />
        <DrillField
          {...field}
          name="at"
          label="When"
          type="datetime-local"
          required
        />
      </div>
      <DrillField {...field} name="title" label="Title" />
      <DrillField
        {...field}
        name="hypothesis"
        label="Hypothesis"
        placeholder="When … happens, … still holds."
        lines={2}
        required
      />
      <div>
        <RadioGroup
          row
          aria-label="What came out of it"
          aria-describedby={issues.result && kindList}
          value={form.result}
        >
          {RESULTS.map(([result, label]) => (
            <FormControlLabel
              key={result}
              value={result}
              label={label}
              control={
                <Radio color="primary" onChange={() => onChange({ result })} />
              }
            />
          ))}
        </RadioGroup>
        {issues.result && (
          <FormHelperText id={kindList}>{issues.result}</FormHelperText>
        )}
      </div>
      <DrillField {...field} name="summary" label="What happened" lines={2} />
      <div className={classes.pair}>
        <DrillField
          {...field}
          name="link"
          label="Link"
          placeholder="https://"
        />
        <DrillField
          {...field}
          name="minutes"
          label="Recovery took, minutes"
          type="number"
        />
      </div>
    </>
  );
}
