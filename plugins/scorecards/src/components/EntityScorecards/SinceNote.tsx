import Typography from '@material-ui/core/Typography';
import {
  formatAge,
  formatInstant,
  formatInstantInFull,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { CheckResult } from '@callboard/backstage-plugin-scorecards-common';
import { CAUSES } from '../../lib/words/causes';
import { CHECK_STATUSES } from '../../lib/words/statuses';

/** What a check says, since when, and why that changed: "fails for 3 d: the service changed". */
export function SinceNote(props: { check: CheckResult }) {
  const { status, since, cause, waiver } = props.check;
  const now = useNow();
  const isKnown = Number.isFinite(Date.parse(since));
  const length = isKnown
    ? `for ${formatAge(since, now)}`
    : 'since an unknown time';
  return (
    <>
      <span title={isKnown ? formatInstantInFull(since) : undefined}>
        {CHECK_STATUSES[status].label} {length}
      </span>
      <Typography variant="body2" component="div" color="textSecondary">
        {waiver
          ? `until ${formatInstant(waiver.expiresAt, now)}: ${waiver.reason}`
          : CAUSES[cause].label}
      </Typography>
    </>
  );
}
