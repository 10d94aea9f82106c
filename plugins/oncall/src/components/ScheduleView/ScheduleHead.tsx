import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  FreshnessBadge,
  StateChip,
} from '@callboard/backstage-plugin-callboard-react';
import {
  ScheduleSummary,
  Via,
} from '@callboard/backstage-plugin-oncall-common';
import { useScheduleLink } from '../../lib/scheduleLink';
import { pagingWords, SCHEDULE_STATES, VIA_WORDS } from '../../lib/states';
import { isOurs, sourceName } from '../../lib/sources';

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(2),
      rowGap: theme.spacing(0.5),
    },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginLeft: 'auto',
    },
    links: {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: theme.spacing(2),
      margin: theme.spacing(0.5, 0, 0),
      padding: 0,
      listStyle: 'none',
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body2.fontSize,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'CallboardScheduleHead' },
);

/** On the tab of an entity, on the schedule's own page, or on the page of its document. */
export type SchedulePlace = 'tab' | 'page' | 'document';

/** What a schedule is called, how it stands, where it comes from and how old it is. */
export function ScheduleHead(props: {
  schedule: ScheduleSummary;
  via?: Via;
  place: SchedulePlace;
  actions: ReactNode;
}) {
  const { schedule, via, place, actions } = props;
  const { title, ref, state, source, instance, ownerRef, paging } = schedule;
  const classes = useStyles();
  const to = useScheduleLink()(ref);
  const pages =
    paging === 'unknown' && isOurs(source) ? undefined : pagingWords(paging);
  // Somebody whom nobody pages is no good news.
  const worse = state === 'ok' && paging !== 'unknown' ? pages : undefined;
  const origin = `${sourceName(source)}${instance ? `, ${instance}` : ''}`;
  return (
    <>
      <div className={classes.head}>
        <Typography variant="h6" component="h2">
          {to && place !== 'page' ? <Link to={to}>{title}</Link> : title}
        </Typography>
        <StateChip {...(worse ?? SCHEDULE_STATES[state])} />
        {schedule.asOf === null ? (
          <Typography variant="caption" color="textSecondary">
            never read
          </Typography>
        ) : (
          <FreshnessBadge
            freshness={{
              asOf: schedule.asOf,
              stale: schedule.stale,
              reason: schedule.staleReason,
            }}
          />
        )}
        <div className={classes.actions}>{actions}</div>
      </div>
      <ul className={classes.links}>
        {via && <li>{VIA_WORDS[via]}</li>}
        <li>
          from {schedule.url ? <Link to={schedule.url}>{origin}</Link> : origin}
        </li>
        {schedule.entityRef && place !== 'document' && (
          <li>
            document <EntityRefLink entityRef={schedule.entityRef} hideIcon />
          </li>
        )}
        {ownerRef && (
          <li>
            owner <EntityRefLink entityRef={ownerRef} hideIcon />
          </li>
        )}
      </ul>
      {pages && pages !== worse && (
        <div>
          <StateChip {...pages} />
        </div>
      )}
    </>
  );
}
