import { useLocation } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { ToneMark } from '@callboard/backstage-plugin-callboard-react';
import { AnsweredAlert } from '@callboard/backstage-plugin-runbooks-common';
import { VIA_WORDS } from '../../lib/sourceWords';

/** Alerts that are named; the others are counted. */
const SHOWN = 12;

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body2.fontSize,
      color: theme.palette.text.primary,
      '& > li': {
        display: 'inline-flex',
        alignItems: 'center',
        gap: theme.spacing(0.5),
      },
    },
  }),
  { name: 'CallboardAlertsOfPage' },
);

/** The alerts that a page answers, those that fire first, each with the way to its section. */
export function AlertsOfPage(props: { alerts: readonly AnsweredAlert[] }) {
  const classes = useStyles();
  const { search } = useLocation();
  const alerts = [...props.alerts].sort(
    (a, b) => Number(b.firing) - Number(a.firing),
  );
  const more = alerts.length - SHOWN;
  return (
    <div className={classes.list}>
      <Typography variant="body2" color="textSecondary" component="span">
        answers
      </Typography>
      <ul className={classes.list} aria-label="Alerts that this page answers">
        {alerts.slice(0, SHOWN).map(({ name, anchor, firing, via }) => (
          <li key={name} title={VIA_WORDS[via]}>
            {firing && <ToneMark tone="warning" />}
            {anchor ? (
              <Link to={`${search}#${encodeURIComponent(anchor)}`}>{name}</Link>
            ) : (
              name
            )}
            {firing && ' (firing)'}
          </li>
        ))}
        {more > 0 && (
          <li>
            <Typography variant="body2" color="textSecondary">
              and {more} more
            </Typography>
          </li>
        )}
      </ul>
    </div>
  );
}
