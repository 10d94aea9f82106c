import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { ToneMark } from '@callboard/backstage-plugin-callboard-react';
import { RunbookPage } from '@callboard/backstage-plugin-runbooks-common';
import { titleOf } from '../../lib/pageWords';
import { RUNBOOK_STATES } from '../../lib/states';
import { PageLink } from '../PageLink';

const useStyles = makeStyles(
  theme => ({
    list: { margin: theme.spacing(1, 0, 0), padding: 0, listStyle: 'none' },
    line: {
      padding: theme.spacing(0.75, 1),
      borderLeft: '3px solid transparent',
      overflowWrap: 'anywhere',
      '&[aria-current]': {
        borderLeftColor: theme.palette.primary.main,
        backgroundColor: theme.palette.action.selected,
      },
    },
    note: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
  }),
  { name: 'CallboardRunbookNav' },
);

/** The runbooks of the entity, while one of them is read; those that answer what fires say so. */
export function RunbookNav(props: {
  found: RunbookPage;
  current: string;
  tab: string | undefined;
}) {
  const { found, current, tab } = props;
  const classes = useStyles();
  const firing = new Set(
    found.firing
      .filter(({ status }) => status === 'firing')
      .flatMap(({ runbooks }) => runbooks.map(({ id }) => id)),
  );
  const items = [...found.items].sort(
    (a, b) => Number(firing.has(b.id)) - Number(firing.has(a.id)),
  );
  return (
    <nav aria-label="Runbooks of this entity">
      {tab && <Link to={tab}>All runbooks</Link>}
      <ul className={classes.list}>
        {items.map(runbook => {
          const { tone, label } = RUNBOOK_STATES[runbook.state];
          return (
            <li
              key={runbook.id}
              className={classes.line}
              aria-current={runbook.id === current ? 'true' : undefined}
            >
              <Typography variant="body2" component="div">
                <PageLink page={runbook} tab={tab}>
                  {titleOf(runbook)}
                </PageLink>
              </Typography>
              <Typography
                variant="caption"
                color="textSecondary"
                className={classes.note}
              >
                <ToneMark tone={tone} size={9} />
                {firing.has(runbook.id) ? `${label}, for what fires` : label}
              </Typography>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
