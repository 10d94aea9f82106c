import { makeStyles, useTheme } from '@material-ui/core/styles';
import { toneColor } from '@callboard/backstage-plugin-callboard-react';
import { CheckStatus } from '@callboard/backstage-plugin-scorecards-common';
import { CHECK_STATUSES } from '../../lib/words/statuses';

const useStyles = makeStyles(
  {
    root: {
      flex: 'none',
      display: 'inline-block',
      width: '1.2em',
      textAlign: 'center',
      fontWeight: 700,
      lineHeight: 'inherit',
    },
  },
  { name: 'CallboardStatusMark' },
);

/** What a check says as one character in its colour; screen readers hear the word. */
export function StatusMark(props: { status: CheckStatus }) {
  const { tone, sign, label } = CHECK_STATUSES[props.status];
  const classes = useStyles();
  const theme = useTheme();
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      className={classes.root}
      style={{ color: toneColor(theme, tone) }}
    >
      {sign}
    </span>
  );
}
