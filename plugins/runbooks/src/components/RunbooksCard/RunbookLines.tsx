import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { StateChip, useNow } from '@callboard/backstage-plugin-callboard-react';
import {
  Runbook,
  RunbookPage,
} from '@callboard/backstage-plugin-runbooks-common';
import { noteWords, stateWordsOf, titleOf } from '../../lib/pageWords';
import { PageLink } from '../PageLink';
import { StateCounts } from '../StateCounts';

/** Runbooks that are listed; beyond it, all are counted by state. */
const LINES = 5;

const useStyles = makeStyles(
  theme => ({
    root: {
      borderTop: `1px solid ${theme.palette.divider}`,
      paddingTop: theme.spacing(1),
      '&:first-child': { borderTop: 'none', paddingTop: 0 },
    },
    list: { margin: 0, padding: 0, listStyle: 'none' },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(1),
      padding: theme.spacing(0.5, 0),
      overflowWrap: 'anywhere',
      '& > *': { minWidth: 0 },
    },
  }),
  { name: 'CallboardRunbookLines' },
);

/** The runbooks of an entity in one line each, worst first. */
export function RunbookLines(props: {
  found: RunbookPage;
  /** Those that no alert above them leads to. */
  items: readonly Runbook[];
  tab: string | undefined;
}) {
  const { found, items, tab } = props;
  const classes = useStyles();
  const now = useNow();
  if (items.length === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      {found.totalItems > LINES && (
        <StateCounts total={found.totalItems} counts={found.counts} />
      )}
      <ul className={classes.list} aria-label="Runbooks">
        {items.slice(0, LINES).map(runbook => (
          <li key={runbook.id} className={classes.line}>
            <Typography variant="body2" component="span">
              <PageLink page={runbook} tab={tab}>
                {titleOf(runbook)}
              </PageLink>
            </Typography>
            <StateChip {...stateWordsOf(runbook, now)} />
            <Typography variant="body2" component="span" color="textSecondary">
              {noteWords(runbook, now)}
            </Typography>
          </li>
        ))}
      </ul>
    </div>
  );
}
