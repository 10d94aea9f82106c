import { useMemo } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import {
  EmptyState,
  FilterBar,
  OwnerSelect,
  Part,
  toQuery,
  useEntityResource,
  useNow,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import { onCallApiRef } from '../../../api';
import { choiceOf, LOAD_RANGES, rangeOf } from '../../../lib/ranges';
import { useOnCallSignal } from '../../../lib/useOnCallSignal';
import { ChoiceSelect } from '../ChoiceSelect';
import { ListCsvButton } from '../ListCsvButton';
import { useScheduleOwners } from '../useOwners';
import { LoadTable } from './LoadTable';

const useStyles = makeStyles(
  theme => ({ padded: { padding: theme.spacing(2, 3) } }),
  { name: 'CallboardLoadTab' },
);

/** How much people were, or will be, on call, most hours first. */
export function LoadTab() {
  const classes = useStyles();
  const onCallApi = useApi(onCallApiRef);
  const [params, change] = useUrlParams();
  const range = choiceOf(LOAD_RANGES, params.get('range'));
  const { from, to } = rangeOf(range, useNow());
  const query = useMemo(
    () => ({ ...toQuery({ owner: params.getAll('owner') }), from, to }),
    [params, from, to],
  );
  const load = useEntityResource(
    `load ${JSON.stringify(query)}`,
    signal => onCallApi.listLoad(query, { signal }),
    { trigger: useOnCallSignal(), everySeconds: 300, keepPrevious: true },
  );
  return (
    <>
      <FilterBar
        label="Filter load"
        onClear={query.owner ? () => change({ owner: '' }) : undefined}
        actions={<ListCsvButton list={{ list: 'load', query }} />}
      >
        <ChoiceSelect
          label="When"
          choices={LOAD_RANGES}
          value={range}
          onChange={chosen => change({ range: chosen })}
        />
        <OwnerSelect
          facet={useScheduleOwners()}
          owner={query.owner ?? []}
          onChange={change}
        />
      </FilterBar>
      <Part
        resource={load}
        action="read how much people are on call"
        name="the load"
        bones={[44, 44, 44, 44]}
        ageless
      >
        {report => (
          <Paper>
            {report.items.length === 0 ? (
              <div className={classes.padded}>
                <EmptyState title="Nobody was on call in this time">
                  {query.owner
                    ? 'Clear a filter to see more.'
                    : 'Load is told per person, over every level and schedule, by the clocks of their own zone.'}
                </EmptyState>
              </div>
            ) : (
              <LoadTable report={report} busy={load.refreshing} />
            )}
          </Paper>
        )}
      </Part>
    </>
  );
}
