import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  ListFoot,
  Part,
  useClock,
  useEntityResource,
  usePages,
} from '@callboard/backstage-plugin-callboard-react';
import { IncidentPage } from '@callboard/backstage-plugin-oncall-common';
import { onCallApiRef } from '../../api';
import { incidentKey } from '../../lib/incidents';
import { useOnCallSignal } from '../../lib/useOnCallSignal';
import { IncidentFigures } from './IncidentFigures';
import { IncidentTable } from './IncidentTable';

const DAYS = 90;
const DAY = 86_400_000;
const LIMIT = 20;

const useStyles = makeStyles(
  theme => ({ root: { padding: theme.spacing(2) } }),
  { name: 'CallboardIncidentHistory' },
);

/** The incidents of the entity whose page this is, over 90 days, and what they come to. @public */
export function IncidentHistory() {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const classes = useStyles();
  const onCallApi = useApi(onCallApiRef);
  const clock = useClock();
  const trigger = useOnCallSignal();
  const stats = useEntityResource(
    `incident figures of ${ref}`,
    signal => onCallApi.getIncidentStats([ref], { signal }),
    { trigger },
  );
  const incidents = usePages<IncidentPage>(
    `incidents of ${ref}`,
    (cursor, signal) =>
      onCallApi.listIncidents(
        {
          entityRef: [ref],
          from: new Date(clock() - DAYS * DAY).toISOString(),
          limit: LIMIT,
          cursor,
        },
        { signal },
      ),
    incidentKey,
    { trigger },
  );
  const figures = stats.value?.items[0];
  return (
    <Paper className={classes.root}>
      <section aria-label="Incidents">
        <Typography variant="h6" component="h2" gutterBottom>
          Incidents
        </Typography>
        {figures && figures.count + figures.open > 0 && (
          <IncidentFigures stats={figures} />
        )}
        <Part
          resource={incidents}
          action={`read the incidents of ${entity.metadata.name}`}
          name="incidents"
          ageless
        >
          {({ items, people, totalItems, nextCursor }) =>
            items.length === 0 ? (
              <Typography variant="body2" color="textSecondary">
                None was recorded in the last {DAYS} days.
              </Typography>
            ) : (
              <>
                <IncidentTable
                  label="Incidents, newest first"
                  incidents={items}
                  people={people}
                  busy={incidents.refreshing}
                />
                {nextCursor && (
                  <ListFoot
                    shown={items.length}
                    total={totalItems}
                    of="incidents"
                    busy={incidents.refreshing}
                    onMore={incidents.loadMore}
                  />
                )}
              </>
            )
          }
        </Part>
      </section>
    </Paper>
  );
}
