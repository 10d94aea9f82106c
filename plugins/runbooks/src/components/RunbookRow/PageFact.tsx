import Typography from '@material-ui/core/Typography';
import {
  formatAgo,
  StateChip,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { Liveness } from '@callboard/backstage-plugin-runbooks-common';
import { sinceWords } from '../../lib/sinceWords';
import { LIVENESS_STATES } from '../../lib/states';

/** Whether a page is there, since when, and when somebody last looked. */
export function PageFact(props: { liveness: Liveness }) {
  const { state, status, since, reason, checkedAt, finalUrl } = props.liveness;
  const now = useNow();
  const { tone, label } = LIVENESS_STATES[state];
  const words = [label, sinceWords(since, now)].filter(Boolean).join(' ');
  const checked = checkedAt
    ? `checked ${formatAgo(checkedAt, now)}`
    : 'not checked yet';
  return (
    <>
      <StateChip tone={tone} label={words} title={reason} />
      <Typography variant="caption" color="textSecondary" component="div">
        {[checked, status && `HTTP ${status}`].filter(Boolean).join(', ')}
      </Typography>
      {state === 'unknown' && (
        <Typography variant="caption" color="textSecondary" component="div">
          {reason}
        </Typography>
      )}
      {finalUrl && (
        <Typography variant="caption" color="textSecondary" component="div">
          leads to {finalUrl}
        </Typography>
      )}
    </>
  );
}
