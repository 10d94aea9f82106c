import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { StateChip, useNow } from '@callboard/backstage-plugin-callboard-react';
import {
  Alert,
  AlertRunbook,
  Runbook,
} from '@callboard/backstage-plugin-runbooks-common';
import { readingPath } from '../../lib/destination';
import { reviewWords, stateWordsOf, titleOf } from '../../lib/pageWords';
import { RUNBOOK_STATES } from '../../lib/states';
import { PageLink } from '../PageLink';

const useStyles = makeStyles(
  theme => ({
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(1.5),
    },
    link: {
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.h6.fontSize,
      fontWeight: 'bold',
    },
    small: { '& > * + *::before': { content: '" · "' } },
  }),
  { name: 'CallboardAlertAnswer' },
);

/** The page that answers an alert, as the one thing to click, and what is to be known of it first. */
export function AlertAnswer(props: {
  alert: Alert;
  answer: AlertRunbook;
  /** Further pages that answer the alert as well. */
  others: readonly AlertRunbook[];
  /** All that is known of the page, where it is of the same entity. */
  runbook: Runbook | undefined;
  tab: string | undefined;
}) {
  const { alert, answer, others, runbook, tab } = props;
  const classes = useStyles();
  const now = useNow();
  const state = runbook
    ? stateWordsOf(runbook, now)
    : RUNBOOK_STATES[answer.state];
  const checklist = runbook?.openChecklist;
  return (
    <>
      <Typography variant="body2" component="div" className={classes.line}>
        <span>
          <span aria-hidden="true">→ </span>
          <PageLink
            page={answer}
            anchor={answer.anchor}
            alert={alert.fingerprint}
            tab={tab}
            className={classes.link}
          >
            {titleOf(answer)}
          </PageLink>
        </span>
        <StateChip {...state} title={runbook?.reason} />
      </Typography>
      {answer.state === 'dead' && (
        <Typography variant="body2">
          This page is gone. Its link may still show where to look.
        </Typography>
      )}
      {runbook && (
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.small}
        >
          <span>{reviewWords(runbook.freshness, now)}</span>
          {checklist && tab && (
            <span>
              <Link
                to={readingPath(tab, checklist.runbookId, {
                  checklistId: checklist.id,
                  anchor: answer.anchor,
                })}
              >
                open checklist ({checklist.readers.length} here)
              </Link>
            </span>
          )}
        </Typography>
      )}
      {others.length > 0 && (
        <Typography
          variant="body2"
          component="div"
          className={classes.line}
          aria-label="Other runbooks for this alert"
        >
          also:
          {others.map(other => (
            <span key={other.id}>
              <PageLink
                page={other}
                anchor={other.anchor}
                alert={alert.fingerprint}
                tab={tab}
              >
                {titleOf(other)}
              </PageLink>{' '}
              ({RUNBOOK_STATES[other.state].label})
            </span>
          ))}
        </Typography>
      )}
    </>
  );
}
