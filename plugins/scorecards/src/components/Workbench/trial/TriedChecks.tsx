import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useNow } from '@callboard/backstage-plugin-callboard-react';
import { EntityScorecard } from '@callboard/backstage-plugin-scorecards-common';
import { becauseWords } from '../../../lib/evidenceWords';
import { CHECK_STATUSES } from '../../../lib/words/statuses';
import { Evidence } from '../../CheckDetail';
import { StatusMark } from '../../StatusMark';

const useStyles = makeStyles(
  theme => ({
    root: { margin: 0, padding: 0, listStyle: 'none' },
    check: { padding: theme.spacing(0.5, 0), overflowWrap: 'anywhere' },
    evidence: { padding: theme.spacing(1, 0, 1, 3) },
  }),
  { name: 'CallboardTriedChecks' },
);

/** What each check says of a service, why, and the facts that it read. */
export function TriedChecks(props: { item: EntityScorecard }) {
  const { item } = props;
  const { checks = [] } = item;
  const classes = useStyles();
  const now = useNow();
  const [open, setOpen] = useState<string>();
  if (checks.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        Its checks are not told among so many services: try the document on this
        one alone.
      </Typography>
    );
  }
  return (
    <ul
      className={classes.root}
      aria-label={`What each check says of ${item.entityTitle}`}
    >
      {checks.map(check => {
        const { id, title, level, status, announced } = check;
        const because = becauseWords(check, now);
        const isOpen = open === id;
        return (
          <li key={id} className={classes.check}>
            <Typography variant="body2" component="div">
              <StatusMark status={status} /> {title} ({level}):{' '}
              {CHECK_STATUSES[status].label}
              {announced &&
                `, would say: ${CHECK_STATUSES[announced.status].label}`}
              {because && `: ${because}`}{' '}
              <Button
                size="small"
                aria-expanded={isOpen}
                aria-label={`Facts of ${title}`}
                onClick={() => setOpen(isOpen ? undefined : id)}
              >
                {isOpen ? 'Hide facts' : 'Facts'}
              </Button>
            </Typography>
            {isOpen && (
              <div className={classes.evidence}>
                <Evidence result={check} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
