import { useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import TextField, { TextFieldProps } from '@material-ui/core/TextField';
import {
  inZone,
  OverrideDraft,
  OverrideErrors,
} from '../../lib/overrides/draft';
import { instantOfWallClock, skippedTo } from '../../lib/overrides/wallClock';
import {
  momentIn,
  Zones,
  zoneWords,
} from '@callboard/backstage-plugin-callboard-react';

const useStyles = makeStyles(
  theme => ({
    row: {
      display: 'grid',
      gap: theme.spacing(1.5),
      gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    },
  }),
  { name: 'CallboardOverrideWhen' },
);

/** What a wall clock means elsewhere, or that the clocks skip it. */
function helpOf(wall: string, draft: OverrideDraft, zones: Zones, now: number) {
  const at = instantOfWallClock(wall, draft.timeZone);
  if (at === undefined) {
    return undefined;
  }
  const skipped = skippedTo(wall, draft.timeZone);
  if (skipped) {
    return `The clocks skip this time; it means ${skipped}.`;
  }
  return draft.timeZone === zones.own
    ? zones.own !== zones.theirs &&
        `${momentIn(zones.theirs, at, now)} in ${zones.theirs}`
    : `your ${momentIn(zones.own, at, now)}`;
}

/** From when to when, on the clocks of either zone. */
export function WhenFields(props: {
  draft: OverrideDraft;
  errors: OverrideErrors;
  zones: Zones;
  now: number;
  onChange: (draft: OverrideDraft) => void;
}) {
  const { draft, errors, zones, now, onChange } = props;
  const classes = useStyles();
  const id = useId();
  const field = (name: 'start' | 'end'): TextFieldProps => ({
    id: `${id}-${name}`,
    type: 'datetime-local',
    size: 'small',
    variant: 'outlined',
    value: draft[name],
    error: errors[name] !== undefined,
    helperText: errors[name] ?? helpOf(draft[name], draft, zones, now),
    InputLabelProps: { shrink: true },
    onChange: event => onChange({ ...draft, [name]: event.target.value }),
  });
  const both = [...new Set([zones.own, zones.theirs])];
  return (
    <>
      <div className={classes.row}>
        <TextField {...field('start')} label="From" />
        <TextField {...field('end')} label="Until" />
      </div>
      {both.length > 1 ? (
        <TextField
          id={`${id}-zone`}
          select
          size="small"
          variant="outlined"
          label="Times are in"
          value={draft.timeZone}
          SelectProps={{ native: true }}
          InputLabelProps={{ shrink: true }}
          onChange={event => onChange(inZone(draft, event.target.value))}
        >
          {both.map(zone => (
            <option key={zone} value={zone}>
              {zoneWords(zone, now)},{' '}
              {zone === zones.own ? 'your zone' : "the schedule's zone"}
            </option>
          ))}
        </TextField>
      ) : (
        <span>Times are in {zoneWords(zones.own, now)}.</span>
      )}
    </>
  );
}
