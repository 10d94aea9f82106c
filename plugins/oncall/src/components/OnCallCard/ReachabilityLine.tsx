import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  EntityResource,
  ErrorNote,
  StateChip,
} from '@callboard/backstage-plugin-callboard-react';
import {
  Reachability,
  ReachabilityPage,
} from '@callboard/backstage-plugin-oncall-common';
import { decidingLink } from '../../lib/onCalls';
import { REACHABILITY_STATES } from '../../lib/states';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: theme.spacing(1.5),
      marginTop: theme.spacing(1.5),
      paddingTop: theme.spacing(1),
      borderTop: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'CallboardReachabilityLine' },
);

/** Whether an alert reaches somebody, and where the chain breaks if not. */
export function ReachabilityLine(props: {
  name: string;
  resource: EntityResource<ReachabilityPage>;
  reachability: Reachability | undefined;
}) {
  const { name, resource, reachability } = props;
  const classes = useStyles();
  if (resource.error && !reachability) {
    return (
      <ErrorNote
        action={`read whether alerts of ${name} reach somebody`}
        error={resource.error}
        onRetry={resource.refresh}
      />
    );
  }
  if (!reachability) {
    return null;
  }
  const link = decidingLink(reachability);
  return (
    <div className={classes.root}>
      <StateChip {...REACHABILITY_STATES[reachability.verdict]} />
      {link && (
        <Typography variant="body2" component="span">
          {link.message}
        </Typography>
      )}
      {reachability.warnings.map(warning => (
        <StateChip key={warning} tone="warning" label={warning} />
      ))}
    </div>
  );
}
