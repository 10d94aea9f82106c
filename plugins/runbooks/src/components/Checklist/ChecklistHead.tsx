import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  formatAgo,
  formatInstant,
  formatInstantInFull,
  StateChip,
  useNow,
  writeParams,
} from '@callboard/backstage-plugin-callboard-react';
import { Checklist } from '@callboard/backstage-plugin-runbooks-common';
import { checklistLink } from '../../lib/checklist/links';
import { CopyLink } from './CopyLink';
import { EndDialog } from './EndDialog';
import { Name } from './Name';
import { People } from './People';
import { Progress } from './Progress';
import { FailedAction } from './useChecklist';

const useStyles = makeStyles(
  theme => ({
    // Stays in sight while the page is worked through.
    root: {
      position: 'sticky',
      top: 0,
      zIndex: 2,
      padding: theme.spacing(1, 0),
      backgroundColor: theme.palette.background.paper,
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
    },
  }),
  { name: 'CallboardChecklistHead' },
);

/** Of an open checklist who began it, of a record also who ended it. */
function Story({ checklist }: { checklist: Checklist }) {
  const { startedBy, startedAt, endedBy, endedAt, alert, note } =
    checklist.summary;
  const now = useNow();
  const began = formatInstantInFull(startedAt);
  if (!endedAt) {
    return (
      <Typography variant="body2" color="textSecondary" title={began}>
        <Name userRef={startedBy} /> began {formatAgo(startedAt, now)}
        {alert && ` for ${alert.name}`}
      </Typography>
    );
  }
  return (
    <Typography variant="body2" title={began}>
      <StateChip
        tone="neutral"
        label={`record of ${formatInstant(startedAt, now)}`}
      />{' '}
      {alert && `for ${alert.name}, `}begun by <Name userRef={startedBy} />,
      ended {formatInstant(endedAt, now)}
      {endedBy && (
        <>
          {' '}
          by <Name userRef={endedBy} />
        </>
      )}
      {note && `: “${note}”`}
    </Typography>
  );
}

/** How far a checklist is, who is here, and what can be done with the whole of it. */
export function ChecklistHead(props: {
  checklist: Checklist;
  progress: { done: number; total: number };
  failed: FailedAction | undefined;
  onEnd: (note: string | undefined) => Promise<boolean>;
}) {
  const { checklist, progress, failed, onEnd } = props;
  const { summary, contentChanged } = checklist;
  const classes = useStyles();
  const { search } = useLocation();
  const [ending, setEnding] = useState(false);
  const ended = summary.endedAt !== undefined;
  const withoutChecklist = writeParams(new URLSearchParams(search), {
    checklist: undefined,
  });
  return (
    <div className={classes.root}>
      <div className={classes.line}>
        <Progress {...progress} />
        {!ended && <People readers={summary.readers} />}
        <CopyLink
          link={() =>
            checklistLink(window.location.href, summary.runbookId, summary.id)
          }
        />
        {!ended && (
          <Button
            size="small"
            variant="outlined"
            onClick={() => setEnding(true)}
          >
            End …
          </Button>
        )}
      </div>
      <div className={classes.line}>
        <Story checklist={checklist} />
        <Typography variant="body2">
          {contentChanged && 'The page has changed since this began. '}
          <Link to={`?${withoutChecklist}`}>The page as it is now</Link>
        </Typography>
      </div>
      {ending && (
        <EndDialog
          left={progress.total - progress.done}
          failed={failed}
          onEnd={onEnd}
          onClose={() => setEnding(false)}
        />
      )}
    </div>
  );
}
