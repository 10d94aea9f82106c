import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  countWords,
  StateChip,
} from '@callboard/backstage-plugin-callboard-react';
import { DutyService } from '@callboard/backstage-plugin-oncall-common';

/** Services that are listed unless one asks for all. */
const FEW = 8;

const useStyles = makeStyles(
  theme => ({
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
  { name: 'CallboardServiceList' },
);

/** Services with open incidents first, then by tier. */
function mostUrgent(services: readonly DutyService[]): DutyService[] {
  return [...services].sort(
    (a, b) =>
      b.openIncidents - a.openIncidents ||
      (a.tier ?? '9').localeCompare(b.tier ?? '9') ||
      a.title.localeCompare(b.title),
  );
}

/** The services that somebody answers for, each with where it says what to do. */
export function ServiceList(props: {
  label: string;
  services: readonly DutyService[];
  /** All of them at once; on paper nothing can be opened. */
  whole?: boolean;
}) {
  const { label, services, whole = false } = props;
  const classes = useStyles();
  const [all, setAll] = useState(whole);
  const sorted = mostUrgent(services);
  const more = sorted.length - FEW;
  return (
    <>
      <ul className={classes.list} aria-label={label}>
        {(all ? sorted : sorted.slice(0, FEW)).map(service => (
          <li key={service.entityRef} className={classes.item}>
            <Typography variant="body2" component="span">
              <EntityRefLink
                entityRef={service.entityRef}
                title={service.title}
                hideIcon
              />
            </Typography>
            {service.tier && (
              <Typography
                variant="body2"
                component="span"
                color="textSecondary"
              >
                tier {service.tier}
              </Typography>
            )}
            {service.openIncidents > 0 && (
              <StateChip
                tone="bad"
                label={countWords(service.openIncidents, 'open incident')}
              />
            )}
            {service.runbooks.map(({ title, url }) => (
              <Typography key={url} variant="body2" component="span">
                <Link to={url}>{title}</Link>
              </Typography>
            ))}
            {service.runbooks.length === 0 && (
              <Typography
                variant="body2"
                component="span"
                color="textSecondary"
              >
                no runbook
              </Typography>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && !whole && (
        <Button
          size="small"
          aria-expanded={all}
          onClick={() => setAll(before => !before)}
        >
          {all ? 'Show fewer' : `Show ${more} more`}
        </Button>
      )}
    </>
  );
}
