import { makeStyles } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import {
  EntityResource,
  ErrorNote,
  FreshnessBadge,
  Skeleton,
} from '@callboard/backstage-plugin-callboard-react';
import {
  Reachability,
  ReachabilityPage,
} from '@callboard/backstage-plugin-oncall-common';
import { ReachabilityChain } from '../Reachability';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2) },
    head: {
      display: 'flex',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
      marginBottom: theme.spacing(1),
    },
  }),
  { name: 'CallboardReachabilityPart' },
);

/** Whether an alert reaches somebody, link by link. */
export function ReachabilityPart(props: {
  name: string;
  resource: EntityResource<ReachabilityPage>;
  reachability: Reachability | undefined;
}) {
  const { name, resource, reachability } = props;
  const classes = useStyles();
  return (
    <Paper className={classes.root}>
      <section aria-label="Reachability">
        <div className={classes.head}>
          <Typography variant="h6" component="h2">
            Does an alert reach somebody?
          </Typography>
          {reachability && (
            <FreshnessBadge
              freshness={{ asOf: reachability.asOf, stale: false }}
            />
          )}
        </div>
        {resource.error && (
          <ErrorNote
            action={`read whether alerts of ${name} reach somebody`}
            error={resource.error}
            shownSince={resource.value && resource.loadedAt}
            onRetry={resource.refresh}
          />
        )}
        {resource.loading && <Skeleton height={120} />}
        {reachability && <ReachabilityChain reachability={reachability} />}
        {resource.value && !reachability && (
          <Typography variant="body2" color="textSecondary">
            Not judged. New services are judged within minutes; which entities
            count as services is for the backend&apos;s configuration to say.
          </Typography>
        )}
      </section>
    </Paper>
  );
}
