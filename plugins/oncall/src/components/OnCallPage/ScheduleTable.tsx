import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  countWords,
  formatRatio,
  FreshnessBadge,
  ListTable,
  StateChip,
  useNow,
  useZones,
} from '@callboard/backstage-plugin-callboard-react';
import {
  People,
  ScheduleSummary,
} from '@callboard/backstage-plugin-oncall-common';
import { gapWords } from '../../lib/gapWords';
import { useScheduleLink } from '../../lib/scheduleLink';
import { sourceName } from '../../lib/sources';
import { pagingWords, SCHEDULE_STATES } from '../../lib/states';
import { LevelLines } from '../LevelLines';

interface Cell {
  schedule: ScheduleSummary;
}

function What({ schedule }: Cell) {
  const { ref, title, ownerRef, source, instance, entities } = schedule;
  const to = useScheduleLink()(ref);
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
        {`, ${sourceName(source)}${instance ? ` ${instance}` : ''}, `}
        {countWords(entities, 'service')}
      </Typography>
    </>
  );
}

function State({ schedule }: Cell) {
  const { state, paging, asOf, stale, staleReason, issues } = schedule;
  const pages = pagingWords(paging);
  const errors = issues.filter(({ severity }) => severity !== 'lint');
  return (
    <>
      <div>
        <StateChip {...SCHEDULE_STATES[state]} />
      </div>
      {pages && (
        <div>
          <StateChip {...pages} />
        </div>
      )}
      {errors[0] && (
        <Typography variant="body2" color="textSecondary">
          <code>{errors[0].path}</code> {errors[0].message}
        </Typography>
      )}
      <FreshnessBadge freshness={{ asOf, stale, reason: staleReason }} />
    </>
  );
}

function Who(props: Cell & { people: People }) {
  const { schedule, people } = props;
  const now = useNow();
  const zones = useZones(schedule.timeZone);
  return schedule.levels.length === 0 ? (
    <Typography variant="body2" color="textSecondary">
      not known
    </Typography>
  ) : (
    <LevelLines
      name={schedule.title}
      levels={schedule.levels}
      people={people}
      zones={zones}
      now={now}
      contacts={false}
    />
  );
}

function Ahead({ schedule }: Cell) {
  const { nextGap, coverage, timeZone } = schedule;
  const now = useNow();
  const zones = useZones(timeZone);
  return (
    <>
      {nextGap ? (
        <div>
          <StateChip {...gapWords(nextGap, zones, now)} />
        </div>
      ) : (
        <Typography variant="body2">
          {coverage === null ? 'not known' : 'no gap'}
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        {coverage === null
          ? 'coverage unknown'
          : `${formatRatio(coverage)} of 90 days covered`}
      </Typography>
    </>
  );
}

/** Schedules in the order given. */
export function ScheduleTable(props: {
  schedules: readonly ScheduleSummary[];
  people: People;
  busy: boolean;
}) {
  const { schedules, people, busy } = props;
  return (
    <ListTable
      label="Schedules, most urgent first"
      busy={busy}
      widths={['22%', '20%', '36%', '22%']}
      headers={['Schedule', 'State', 'On call now and next', 'Ahead']}
      rows={schedules.map(schedule => ({
        key: schedule.ref,
        cells: [
          <What schedule={schedule} />,
          <State schedule={schedule} />,
          <Who schedule={schedule} people={people} />,
          <Ahead schedule={schedule} />,
        ],
      }))}
    />
  );
}
