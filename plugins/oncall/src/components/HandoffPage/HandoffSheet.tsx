import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  FreshnessBadge,
  StateChip,
  useNow,
  useZones,
  zoneWords,
} from '@callboard/backstage-plugin-callboard-react';
import { Handoff } from '@callboard/backstage-plugin-oncall-common';
import { gapWords } from '../../lib/gapWords';
import { handoffMarkdown } from '../../lib/handoffMarkdown';
import { incidentKey } from '../../lib/incidents';
import { useScheduleLink } from '../../lib/scheduleLink';
import { ServiceList } from '../Duty';
import { IncidentLine } from '../Incidents';
import { Budgets } from './Budgets';
import { OverrideLines } from './OverrideLines';
import { SheetActions } from './SheetActions';
import { SheetSection } from './SheetSection';
import { Turns } from './Turns';

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: theme.spacing(2),
    },
    list: { margin: 0, padding: 0, listStyle: 'none' },
  }),
  { name: 'CallboardHandoffSheet' },
);

/** The change of shift on one sheet: on screen, on paper, or as Markdown. */
export function HandoffSheet(props: { handoff: Handoff }) {
  const { handoff } = props;
  const { schedule, title, levelName, incidents, gaps, overrides, services } =
    handoff;
  const classes = useStyles();
  const now = useNow();
  const zones = useZones(handoff.timeZone);
  const to = useScheduleLink()(schedule);
  return (
    <article aria-label={`Handoff of ${title}`}>
      <div className={classes.head}>
        <Typography variant="h5" component="h2">
          Handoff of {to ? <Link to={to}>{title}</Link> : title}, {levelName}
        </Typography>
        <FreshnessBadge freshness={{ asOf: handoff.asOf, stale: false }} />
        <SheetActions
          markdown={() => handoffMarkdown(handoff, { zones, now })}
        />
      </div>
      <Typography variant="body2" color="textSecondary">
        {zones.theirs === zones.own
          ? `Times in ${zoneWords(zones.own, now)}`
          : `Times in ${zoneWords(zones.theirs, now)}; yours in ${zoneWords(
              zones.own,
              now,
            )}`}
      </Typography>
      <Turns handoff={handoff} zones={zones} now={now} />
      <SheetSection
        title="Incidents, open or of this shift"
        none={incidents.length === 0 && 'None.'}
      >
        <ul className={classes.list}>
          {incidents.map(incident => (
            <IncidentLine key={incidentKey(incident)} incident={incident} />
          ))}
        </ul>
      </SheetSection>
      <SheetSection title="Error budgets during the shift">
        <Budgets handoff={handoff} />
      </SheetSection>
      <SheetSection
        title="Gaps in the next 14 days"
        none={gaps.length === 0 && 'None.'}
      >
        <ul className={classes.list}>
          {gaps.map(gap => (
            <li key={`${gap.severity} ${gap.start}`}>
              <StateChip {...gapWords(gap, zones, now)} />
            </li>
          ))}
        </ul>
      </SheetSection>
      <SheetSection title="Overrides" none={overrides.length === 0 && 'None.'}>
        <OverrideLines handoff={handoff} zones={zones} now={now} />
      </SheetSection>
      <SheetSection
        title="Services and their runbooks"
        none={services.length === 0 && 'None that you may see.'}
      >
        <ServiceList label="Services" services={services} whole />
      </SheetSection>
    </article>
  );
}
