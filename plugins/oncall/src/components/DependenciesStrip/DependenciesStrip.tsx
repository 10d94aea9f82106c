import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityInfoCard,
  EntityRefLink,
  useEntity,
} from '@backstage/plugin-catalog-react';
import {
  ErrorNote,
  FreshnessBadge,
  StateChip,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { OnCall, People } from '@callboard/backstage-plugin-oncall-common';
import { onCallApiRef } from '../../api';
import { askedFirst, dependenciesOf } from '../../lib/dependencies';
import { nobodyWords } from '../../lib/nobody';
import { freshnessOfAll } from '../../lib/onCalls';
import { personOf } from '../../lib/people';
import { pagingWords } from '../../lib/states';
import { useOnCallSignal } from '../../lib/useOnCallSignal';
import { Contacts, PersonName } from '../Person';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
      gap: theme.spacing(1, 3),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    item: { minWidth: 0, overflowWrap: 'anywhere' },
    person: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: theme.spacing(1.5),
    },
  }),
  { name: 'CallboardDependenciesStrip' },
);

function First(props: { onCall: OnCall; people: People }) {
  const { onCall, people } = props;
  const classes = useStyles();
  const paging = pagingWords(onCall.paging);
  return (
    <>
      {onCall.users.length === 0 && <StateChip {...nobodyWords(onCall)} />}
      {onCall.users.map(ref => (
        <div key={ref} className={classes.person}>
          <Typography variant="body2" component="span">
            <PersonName person={personOf(people, ref)} />
          </Typography>
          <Contacts person={personOf(people, ref)} />
        </div>
      ))}
      {paging && <StateChip {...paging} />}
    </>
  );
}

/** Who is asked first of what the entity depends on; nothing where no dependency has a schedule. @public */
export function DependenciesStrip() {
  const { entity } = useEntity();
  const refs = dependenciesOf(entity);
  const classes = useStyles();
  const onCallApi = useApi(onCallApiRef);
  const { value, error, refresh } = useEntityResource(
    `dependencies of ${stringifyEntityRef(entity)}`,
    signal => onCallApi.getOnCallsByEntityRefs(refs, {}, { signal }),
    { trigger: useOnCallSignal() },
  );
  const dependencies = value ? askedFirst(refs, value) : [];
  const freshness = freshnessOfAll(
    dependencies.flatMap(({ onCalls }) => onCalls),
  );
  if (dependencies.length === 0 && !error) {
    return null;
  }
  return (
    <EntityInfoCard
      title="On call for dependencies"
      headerActions={freshness && <FreshnessBadge freshness={freshness} />}
    >
      {error && (
        <ErrorNote
          action="read who is on call for the dependencies"
          error={error}
          onRetry={refresh}
        />
      )}
      <ul className={classes.list} aria-label="On call for dependencies">
        {dependencies.map(({ entityRef, onCalls }) => (
          <li key={entityRef} className={classes.item}>
            <Typography variant="body2" component="div">
              <EntityRefLink entityRef={entityRef} hideIcon />
            </Typography>
            {onCalls.map(onCall => (
              <First
                key={onCall.schedule}
                onCall={onCall}
                people={value?.people ?? {}}
              />
            ))}
          </li>
        ))}
      </ul>
    </EntityInfoCard>
  );
}
