import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { LevelNow } from '@callboard/backstage-plugin-oncall-common';
import { useHandoffLink } from '../../lib/handoffLink';
import { changeAhead } from '../../lib/shiftChange';
import {
  inBothZones,
  Zones,
} from '@callboard/backstage-plugin-callboard-react';

/** Near a change of shift: when it is, and the way to what has to be handed over. */
export function HandoffNote(props: {
  /** Ref of the schedule. */
  schedule: string;
  levels: readonly LevelNow[];
  zones: Zones;
  now: number;
}) {
  const { schedule, levels, zones, now } = props;
  const linkTo = useHandoffLink();
  const change = changeAhead(levels, now);
  const to = change && linkTo(schedule, change.level);
  if (!change || !to) {
    return null;
  }
  return (
    <Typography variant="body2">
      <Link to={to}>
        Hand over {change.level} at {inBothZones(zones, change.at, now)}
      </Link>
    </Typography>
  );
}
