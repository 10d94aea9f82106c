import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  formatInstant,
  formatInstantInFull,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { CheckResult } from '@callboard/backstage-plugin-scorecards-common';
import { CAUSES } from '../../lib/words/causes';
import { CHECK_STATUSES } from '../../lib/words/statuses';
import { StatusMark } from '../StatusMark';

const useStyles = makeStyles(
  theme => ({
    code: {
      margin: theme.spacing(0.5, 0, 0),
      padding: theme.spacing(1),
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.action.hover,
      fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
      fontSize: theme.typography.body2.fontSize,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'CallboardVerdict' },
);

/** What a check says, since when and why it changed, and the rule that says so. */
export function Verdict(props: { result: CheckResult }) {
  const { status, since, cause, reason, expression } = props.result;
  const classes = useStyles();
  const now = useNow();
  const isKnown = Number.isFinite(Date.parse(since));
  return (
    <div>
      <Typography variant="body2">
        <StatusMark status={status} /> {CHECK_STATUSES[status].label}
        {isKnown && (
          <span title={formatInstantInFull(since)}>
            {' '}
            since {formatInstant(since, now)}
          </span>
        )}
        : {CAUSES[cause].label}.{reason && ` Reason: ${reason}.`}
      </Typography>
      {expression && (
        <pre className={classes.code} aria-label="The rule">
          {expression}
        </pre>
      )}
    </div>
  );
}
