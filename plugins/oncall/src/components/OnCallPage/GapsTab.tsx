import { useMemo } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  countWords,
  EmptyState,
  FilterBar,
  formatDuration,
  ListFrame,
  ListTable,
  momentIn,
  OwnerSelect,
  StateChip,
  toQuery,
  useNow,
  useOwnZone,
  usePages,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import {
  GapPage,
  ScheduleGapItem,
} from '@callboard/backstage-plugin-oncall-common';
import { onCallApiRef } from '../../api';
import { severityWords } from '../../lib/gapWords';
import { choiceOf, GAP_RANGES, rangeOf } from '../../lib/ranges';
import { useScheduleLink } from '../../lib/scheduleLink';
import { useOnCallSignal } from '../../lib/useOnCallSignal';
import { ChoiceSelect } from './ChoiceSelect';
import { ListCsvButton } from './ListCsvButton';
import { useScheduleOwners } from './useOwners';

/** Gaps per page. */
const LIMIT = 50;

function When(props: { gap: ScheduleGapItem }) {
  const { gap } = props;
  const now = useNow();
  const zone = useOwnZone();
  const start = Date.parse(gap.start);
  const end = Date.parse(gap.end);
  return (
    <>
      <Typography variant="body2">
        {start <= now ? 'now' : momentIn(zone, start, now)} –{' '}
        {momentIn(zone, end, now)}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {formatDuration((end - Math.max(start, now)) / 1000)}
      </Typography>
    </>
  );
}

function Schedule(props: { gap: ScheduleGapItem }) {
  const { schedule, title, ownerRef } = props.gap;
  const to = useScheduleLink()(schedule);
  return (
    <>
      <Typography variant="body2">
        {to ? <Link to={to}>{title}</Link> : title}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {ownerRef ? (
          <EntityRefLink entityRef={ownerRef} hideIcon />
        ) : (
          'nobody owns it'
        )}
      </Typography>
    </>
  );
}

/** Gaps to come of all schedules, those that reach nobody at all first. */
export function GapsTab() {
  const onCallApi = useApi(onCallApiRef);
  const [params, change] = useUrlParams();
  const now = useNow();
  const name = choiceOf(GAP_RANGES, params.get('range'));
  const { from, to } = rangeOf(name, now);
  const query = useMemo(
    () => ({ ...toQuery({ owner: params.getAll('owner') }), from, to }),
    [params, from, to],
  );
  const owners = useScheduleOwners();
  const gaps = usePages<GapPage>(
    `gaps ${JSON.stringify(query)}`,
    (cursor, signal) =>
      onCallApi.listGaps({ ...query, limit: LIMIT, cursor }, { signal }),
    ({ schedule, start, severity }: ScheduleGapItem) =>
      `${schedule} ${start} ${severity}`,
    { trigger: useOnCallSignal() },
  );
  return (
    <>
      <FilterBar
        label="Filter gaps"
        onClear={query.owner ? () => change({ owner: '' }) : undefined}
        actions={<ListCsvButton list={{ list: 'gaps', query }} />}
      >
        <ChoiceSelect
          label="When"
          choices={GAP_RANGES}
          value={name}
          onChange={range => change({ range })}
        />
        <OwnerSelect
          facet={owners}
          owner={query.owner ?? []}
          onChange={change}
        />
      </FilterBar>
      <ListFrame
        resource={gaps}
        of="gaps"
        narrowed={query.owner !== undefined}
        empty={
          <EmptyState title="No gap ahead">
            In every schedule of which something is known, each level is filled
            or declared off for as long as you look ahead.
          </EmptyState>
        }
      >
        {({ items }) => (
          <ListTable
            label="Gaps, worst and soonest first"
            busy={gaps.refreshing}
            headers={['Gap', 'When (your time)', 'Schedule', 'Concerns']}
            rows={items.map(gap => ({
              key: `${gap.schedule} ${gap.start} ${gap.severity}`,
              cells: [
                <StateChip {...severityWords(gap)} />,
                <When gap={gap} />,
                <Schedule gap={gap} />,
                countWords(gap.entities, 'service'),
              ],
            }))}
          />
        )}
      </ListFrame>
    </>
  );
}
