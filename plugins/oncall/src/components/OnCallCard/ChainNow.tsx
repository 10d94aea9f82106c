import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import {
  EntityResource,
  ErrorNote,
  Skeleton,
} from '@callboard/backstage-plugin-callboard-react';
import { OnCallPage } from '@callboard/backstage-plugin-oncall-common';
import { bySchedule } from '../../lib/onCalls';
import { NoSchedule } from '../OnCallTab/NoSchedule';
import { ScheduleNow } from './ScheduleNow';

/** More schedules than this are left to the tab. */
const CARD_SCHEDULES = 3;

const useStyles = makeStyles(
  theme => ({
    schedule: {
      '& + &': {
        marginTop: theme.spacing(1.5),
        paddingTop: theme.spacing(1.5),
        borderTop: `1px solid ${theme.palette.divider}`,
      },
    },
  }),
  { name: 'CallboardChainNow' },
);

/** What is said where no schedule is mapped: much on a component, one line where few have one. */
function Unmapped(props: { entity: Entity }) {
  const { entity } = props;
  return entity.kind.toLowerCase() === 'component' ? (
    <NoSchedule entity={entity} />
  ) : (
    <Typography variant="body2" color="textSecondary">
      No schedule answers for this {entity.kind.toLowerCase()}.
    </Typography>
  );
}

/** The schedules of an entity with everybody who answers now, in each of the states that reading them may be in. */
export function ChainNow(props: {
  entity: Entity;
  onCalls: EntityResource<OnCallPage>;
  tab: string | undefined;
}) {
  const { entity, onCalls, tab } = props;
  const classes = useStyles();
  const { value, error, loading, loadedAt, refresh } = onCalls;
  const schedules = bySchedule(value?.items ?? []);
  const more = schedules.length - CARD_SCHEDULES;
  return (
    <>
      {error && (
        <ErrorNote
          action={`read who is on call for ${entity.metadata.name}`}
          error={error}
          shownSince={value && loadedAt}
          onRetry={refresh}
        />
      )}
      {loading && (
        <div role="status" aria-label="Loading who is on call">
          {[0, 1].map(row => (
            <div key={row}>
              <Skeleton width="55%" height={18} />
              <Skeleton width="80%" height={14} />
            </div>
          ))}
        </div>
      )}
      {value?.unmapped.includes(stringifyEntityRef(entity)) && (
        <Unmapped entity={entity} />
      )}
      {value && schedules.length === 0 && value.unmapped.length === 0 && (
        <Typography variant="body2">
          A schedule is mapped, and nothing is known of it yet.
        </Typography>
      )}
      {schedules.slice(0, CARD_SCHEDULES).map(schedule => (
        <div key={schedule.schedule} className={classes.schedule}>
          <ScheduleNow
            schedule={schedule}
            people={value?.people ?? {}}
            titled={schedules.length > 1}
          />
        </div>
      ))}
      {more > 0 && (
        <Typography variant="body2">
          {tab ? (
            <Link to={tab}>{more} more schedules</Link>
          ) : (
            `${more} more schedules`
          )}
        </Typography>
      )}
    </>
  );
}
