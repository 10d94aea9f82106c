import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { ToneMark } from '@callboard/backstage-plugin-callboard-react';
import {
  AnsweredAlert,
  Runbook,
} from '@callboard/backstage-plugin-runbooks-common';
import { VIA_WORDS } from '../../lib/sourceWords';
import { PageLink } from '../PageLink';

/** Alerts that are shown at once. */
const SHOWN = 6;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.75),
    },
    list: {
      display: 'contents',
      '& > li': {
        display: 'inline-flex',
        alignItems: 'center',
        gap: theme.spacing(0.5),
        maxWidth: '100%',
        padding: theme.spacing(0.25, 1),
        border: `1px solid ${theme.palette.divider}`,
        borderRadius: 12,
        fontFamily: theme.typography.fontFamily,
        fontSize: theme.typography.caption.fontSize,
        listStyle: 'none',
      },
    },
  }),
  { name: 'CallboardAlertChips' },
);

/** What is to be said of an alert besides its name. */
function noteOf({ firing, paging }: AnsweredAlert): string | undefined {
  const notes = [firing && 'firing', !paging && 'does not page'];
  return notes.filter(Boolean).join(', ') || undefined;
}

/** The alerts that a page answers, those that fire first; each leads to its section. */
export function AlertChips(props: {
  runbook: Runbook;
  tab: string | undefined;
}) {
  const { runbook, tab } = props;
  const classes = useStyles();
  const [all, setAll] = useState(false);
  const alerts = [...runbook.alerts].sort(
    (a, b) => Number(b.firing) - Number(a.firing),
  );
  const more = alerts.length - SHOWN;
  return (
    <div className={classes.root}>
      <Typography variant="body2" component="span" color="textSecondary">
        Answers
      </Typography>
      <ul className={classes.list} aria-label="Alerts that it answers">
        {alerts.slice(0, all ? undefined : SHOWN).map(alert => (
          <li key={alert.name} title={VIA_WORDS[alert.via]}>
            {alert.firing && <ToneMark tone="warning" size={10} />}
            <span>
              <PageLink page={runbook} anchor={alert.anchor} tab={tab} plain>
                {alert.name}
              </PageLink>
              {noteOf(alert) && ` (${noteOf(alert)})`}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && !all && (
        <Button size="small" onClick={() => setAll(true)}>
          {more} more
        </Button>
      )}
    </div>
  );
}
