import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  EntityResource,
  ErrorNote,
  StateChip,
} from '@callboard/backstage-plugin-callboard-react';
import { ReachabilityPage } from '@callboard/backstage-plugin-oncall-common';
import { decidingLink } from '../../lib/onCalls';
import { REACHABILITY_STATES } from '../../lib/states';

const useStyles = makeStyles(
  theme => ({
    root: {
      marginTop: theme.spacing(2),
      paddingTop: theme.spacing(1.5),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: theme.spacing(1.5),
      padding: theme.spacing(0.25, 0),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'CallboardNotReached' },
);

/** Services of a team whose alerts reach nobody, or of which that is not known; nothing where there are none. */
export function NotReached(props: {
  name: string;
  resource: EntityResource<ReachabilityPage>;
  /** Where all of them are. */
  to: string | undefined;
}) {
  const { name, resource, to } = props;
  const classes = useStyles();
  const { value, error, refresh } = resource;
  const { items = [], totalItems = 0 } = value ?? {};
  if (error && !value) {
    return (
      <ErrorNote
        action={`read whether alerts of ${name} reach somebody`}
        error={error}
        onRetry={refresh}
      />
    );
  }
  if (items.length === 0) {
    return null;
  }
  return (
    <section
      className={classes.root}
      aria-label="Services whose alerts may reach nobody"
    >
      <Typography variant="subtitle2" component="h3" gutterBottom>
        Services whose alerts may reach nobody
      </Typography>
      <ul className={classes.list}>
        {items.map(reachability => {
          const { entityRef, title, verdict } = reachability;
          const link = decidingLink(reachability);
          return (
            <li key={entityRef} className={classes.item}>
              <Typography variant="body2" component="span">
                <EntityRefLink entityRef={entityRef} title={title} hideIcon />
              </Typography>
              <StateChip {...REACHABILITY_STATES[verdict]} />
              {link && (
                <Typography
                  variant="body2"
                  component="span"
                  color="textSecondary"
                >
                  {link.message}
                </Typography>
              )}
            </li>
          );
        })}
      </ul>
      {totalItems > items.length && to && (
        <Typography variant="body2">
          <Link to={to}>All {totalItems}</Link>
        </Typography>
      )}
    </section>
  );
}
