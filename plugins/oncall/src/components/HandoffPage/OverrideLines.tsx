import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Handoff } from '@callboard/backstage-plugin-oncall-common';
import { nameOf } from '../../lib/people';
import {
  inBothZones,
  Zones,
} from '@callboard/backstage-plugin-callboard-react';
import { overrideWords } from '../Overrides';

const useStyles = makeStyles(
  { list: { margin: 0, padding: 0, listStyle: 'none' } },
  { name: 'CallboardOverrideLines' },
);

/** The overrides that whoever comes has to know, in words; they are undone on the page of the schedule. */
export function OverrideLines(props: {
  handoff: Handoff;
  zones: Zones;
  now: number;
}) {
  const { handoff, zones, now } = props;
  const { overrides, people } = handoff;
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {overrides.map(override => {
        const { id, level, start, end, createdBy, reason } = override;
        return (
          <Typography key={id} variant="body2" component="li">
            {overrideWords(override, people)}, {level ?? 'every level'},{' '}
            {inBothZones(zones, Date.parse(start), now)} –{' '}
            {inBothZones(zones, Date.parse(end), now)}, by{' '}
            {nameOf(people, createdBy)}
            {reason && `: ${reason}`}
          </Typography>
        );
      })}
    </ul>
  );
}
