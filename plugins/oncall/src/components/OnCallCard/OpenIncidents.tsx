import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Entity } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import {
  EntityResource,
  ErrorNote,
  isDenied,
} from '@callboard/backstage-plugin-callboard-react';
import { IncidentPage } from '@callboard/backstage-plugin-oncall-common';
import { incidentKey } from '../../lib/incidents';
import { IncidentLine } from '../Incidents';

const useStyles = makeStyles(
  theme => ({
    root: {
      marginBottom: theme.spacing(1.5),
      paddingBottom: theme.spacing(1),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    list: { margin: 0, padding: 0, listStyle: 'none' },
  }),
  { name: 'CallboardOpenIncidents' },
);

/** Incidents of an entity that are not over, above all else; nothing where there are none. */
export function OpenIncidents(props: {
  entity: Entity;
  incidents: EntityResource<IncidentPage>;
  tab: string | undefined;
}) {
  const { entity, incidents, tab } = props;
  const classes = useStyles();
  const { value, error, refresh } = incidents;
  const { items = [], totalItems = 0 } = value ?? {};
  const more = totalItems - items.length;
  return (
    <>
      {error && !value && !isDenied(error) && (
        <ErrorNote
          action={`read the incidents of ${entity.metadata.name}`}
          error={error}
          onRetry={refresh}
        />
      )}
      {items.length > 0 && (
        <div className={classes.root}>
          <ul className={classes.list} aria-label="Open incidents">
            {items.map(incident => (
              <IncidentLine key={incidentKey(incident)} incident={incident} />
            ))}
          </ul>
          {more > 0 && (
            <Typography variant="body2">
              {tab ? (
                <Link to={tab}>{more} more open incidents</Link>
              ) : (
                `${more} more open incidents`
              )}
            </Typography>
          )}
        </div>
      )}
    </>
  );
}
