import { useId, useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField, { TextFieldProps } from '@material-ui/core/TextField';
import {
  People,
  ScheduleSummary,
} from '@callboard/backstage-plugin-oncall-common';
import { OverrideDraft, OverrideErrors } from '../../lib/overrides/draft';
import { nameOf } from '../../lib/people';
import { levelTitle } from '../../lib/timeline';
import { Zones } from '@callboard/backstage-plugin-callboard-react';
import { PersonPicker } from './PersonPicker';
import { WhenFields } from './WhenFields';

const useStyles = makeStyles(
  theme => ({
    comes: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      '& > :first-child': { flex: '1 1 auto' },
    },
    me: { flex: 'none', marginTop: 4 },
  }),
  { name: 'CallboardOverrideFields' },
);

/** The fields of an override, each with its own error. */
export function OverrideFields(props: {
  schedule: ScheduleSummary;
  draft: OverrideDraft;
  errors: OverrideErrors;
  /** Who is on call within the span. */
  present: readonly string[];
  people: People;
  zones: Zones;
  now: number;
  me: string | undefined;
  onChange: (draft: OverrideDraft) => void;
  /** Tells how somebody is called who was not known yet. */
  onMeet: (ref: string, name: string) => void;
}) {
  const { schedule, draft, errors, present, people, me, onChange } = props;
  const classes = useStyles();
  const id = useId();
  const field = (name: 'level' | 'remove' | 'reason'): TextFieldProps => ({
    id: `${id}-${name}`,
    size: 'small',
    variant: 'outlined',
    value: draft[name],
    error: errors[name] !== undefined,
    helperText: errors[name],
    InputLabelProps: { shrink: true },
    onChange: event => onChange({ ...draft, [name]: event.target.value }),
  });
  const select = { select: true, SelectProps: { native: true } };
  // Whoever is chosen stays to be seen where they turn out not to be on call.
  const going = [...new Set([...present, draft.remove].filter(Boolean))];
  // Whoever takes a shift only has to confirm.
  const [focusComes] = useState(!draft.add);
  const isMe = me !== undefined && draft.add === me;
  return (
    <>
      <TextField {...field('remove')} {...select} label="Who goes">
        <option value="">Nobody: whoever comes joins them</option>
        {going.map(ref => (
          <option key={ref} value={ref}>
            {nameOf(people, ref)}
          </option>
        ))}
      </TextField>
      <div className={classes.comes}>
        <PersonPicker
          label="Who comes"
          ownerRef={schedule.ownerRef}
          value={draft.add}
          beginHere={focusComes}
          valueName={draft.add && nameOf(people, draft.add)}
          error={errors.add}
          help={
            draft.add
              ? undefined
              : 'Empty leaves the place of whoever goes empty.'
          }
          onChange={(ref, name) => {
            if (ref) {
              props.onMeet(ref, name);
            }
            onChange({ ...draft, add: ref });
          }}
        />
        <Button
          size="small"
          variant="outlined"
          className={classes.me}
          disabled={me === undefined || isMe}
          onClick={() => onChange({ ...draft, add: me ?? '' })}
        >
          Me
        </Button>
      </div>
      <WhenFields {...props} />
      <TextField {...field('level')} {...select} label="Level">
        {schedule.levels.map(level => (
          <option key={level.name} value={level.name}>
            {levelTitle(level)}
          </option>
        ))}
        <option value="">Every level</option>
      </TextField>
      <TextField
        {...field('reason')}
        label="Reason"
        placeholder="swapped, ill, travelling"
        helperText={
          errors.reason ?? 'Shown beside the name, and kept in the audit log.'
        }
        inputProps={{ maxLength: 200 }}
      />
    </>
  );
}
