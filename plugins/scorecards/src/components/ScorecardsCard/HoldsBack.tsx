import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { useNow } from '@callboard/backstage-plugin-callboard-react';
import {
  CheckResult,
  EntityScorecard,
} from '@callboard/backstage-plugin-scorecards-common';
import { becauseWords } from '../../lib/evidenceWords';
import { holdBackOf } from '../../lib/holdBack';
import { tabPath } from '../../lib/tabPath';
import { StatusMark } from '../StatusMark';

/** Checks that are listed; the others are counted. */
const SHOWN = 4;

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    line: {
      display: 'flex',
      gap: theme.spacing(1),
      padding: theme.spacing(0.25, 0),
      overflowWrap: 'anywhere',
      '& > div': { minWidth: 0 },
    },
    clamped: {
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 2,
      overflow: 'hidden',
    },
  }),
  { name: 'CallboardHoldsBack' },
);

function Line(props: { check: CheckResult; to: string | undefined }) {
  const { check, to } = props;
  const classes = useStyles();
  const now = useNow();
  const because = becauseWords(check, now);
  return (
    <li className={classes.line}>
      <Typography variant="body2" component="span">
        <StatusMark status={check.status} />
      </Typography>
      <div>
        <Typography variant="body2" className={classes.clamped}>
          {to ? <Link to={to}>{check.title}</Link> : check.title}
        </Typography>
        {because && (
          <Typography
            variant="body2"
            color="textSecondary"
            className={classes.clamped}
          >
            {because}
          </Typography>
        )}
      </div>
    </li>
  );
}

/** What stands between the entity and the next level: what fails first, then what is not proven, each with why. */
export function HoldsBack(props: {
  result: EntityScorecard;
  tab: string | undefined;
}) {
  const { result, tab } = props;
  const { scorecard } = result;
  const classes = useStyles();
  const held = holdBackOf(result);
  if (!held) {
    return (
      <Typography variant="body2">Every level of it is reached.</Typography>
    );
  }
  const { level, checks } = held;
  if (checks.length === 0) {
    return (
      <Typography variant="body2">
        {level} is unproven: none of its checks applies.
      </Typography>
    );
  }
  const more = checks.length - SHOWN;
  return (
    <div>
      <Typography variant="body2">
        {held.state === 'failed' ? 'Holds back' : 'Unproven for'} {level}:
      </Typography>
      <ul className={classes.list} aria-label={`What holds back ${level}`}>
        {checks.slice(0, SHOWN).map(check => (
          <Line
            key={check.id}
            check={check}
            to={tab && tabPath(tab, { scorecard, check: check.id })}
          />
        ))}
      </ul>
      {more > 0 && (
        <Typography variant="body2">
          {tab ? (
            <Link to={tabPath(tab, { scorecard })}>and {more} more</Link>
          ) : (
            `and ${more} more`
          )}
        </Typography>
      )}
    </div>
  );
}
