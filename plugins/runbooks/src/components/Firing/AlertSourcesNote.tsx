import Typography from '@material-ui/core/Typography';
import { RunbookPage } from '@callboard/backstage-plugin-runbooks-common';
import {
  formatAgo,
  StateChip,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { staleSources } from '../../lib/alerts';

/** What can be said of alerts beyond those listed: that nothing else fires, or why that is not known. */
export function AlertSourcesNote(props: { found: RunbookPage }) {
  const { firing, alertSources = [] } = props.found;
  const now = useNow();
  const late = staleSources(alertSources);
  if (alertSources.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        Nothing tells this portal which alerts fire.
      </Typography>
    );
  }
  if (late.length > 0) {
    return (
      <>
        <StateChip
          tone="unknown"
          label={
            firing.length > 0
              ? 'Not known whether more fires'
              : 'Not known whether anything fires'
          }
        />
        {late.map(({ kind, name, asOf, reason }) => (
          <Typography
            key={`${kind} ${name}`}
            variant="body2"
            color="textSecondary"
          >
            {name}:{' '}
            {asOf ? `last heard ${formatAgo(asOf, now)}` : 'never heard'}
            {reason && `, ${reason}`}
          </Typography>
        ))}
      </>
    );
  }
  return firing.length > 0 ? null : (
    <Typography variant="body2" color="textSecondary">
      Nothing fires, as {alertSources.map(({ name }) => name).join(', ')} tells.
    </Typography>
  );
}
