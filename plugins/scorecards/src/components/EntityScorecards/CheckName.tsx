import { useEffect, useRef } from 'react';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useNow } from '@callboard/backstage-plugin-callboard-react';
import { CheckResult } from '@callboard/backstage-plugin-scorecards-common';
import { becauseWords } from '../../lib/evidenceWords';
import { checkAnchor } from '../../lib/tabPath';
import { StatusMark } from '../StatusMark';

const useStyles = makeStyles(
  theme => ({
    button: {
      display: 'flex',
      alignItems: 'flex-start',
      justifyContent: 'flex-start',
      gap: theme.spacing(1),
      width: '100%',
      textAlign: 'left',
      font: 'inherit',
      scrollMarginTop: theme.spacing(4),
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    text: { flex: '1 1 auto', minWidth: 0 },
    icon: { flex: 'none', color: theme.palette.text.secondary },
    isOpen: { transform: 'rotate(180deg)' },
    clamped: {
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 2,
      overflow: 'hidden',
    },
  }),
  { name: 'CallboardCheckName' },
);

/** What a check says and asks, with why in one line where it does not pass; opens it. */
export function CheckName(props: {
  check: CheckResult;
  isOpen: boolean;
  /** The address points at it: it comes into view. */
  isPointedAt: boolean;
  onToggle: () => void;
}) {
  const { check, isOpen, isPointedAt, onToggle } = props;
  const classes = useStyles();
  const now = useNow();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isPointedAt) {
      button.current?.scrollIntoView?.({ block: 'start' });
      button.current?.focus({ preventScroll: true });
    }
  }, [isPointedAt]);
  const because =
    check.status === 'pass' ? undefined : becauseWords(check, now);
  return (
    <ButtonBase
      ref={button}
      id={checkAnchor(check.id)}
      className={classes.button}
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      <StatusMark status={check.status} />
      <span className={classes.text}>
        <span className={classes.clamped}>{check.title}</span>
        {because && (
          <Typography
            variant="body2"
            component="span"
            color="textSecondary"
            className={classes.clamped}
          >
            {because}
          </Typography>
        )}
      </span>
      <ExpandMoreIcon
        fontSize="small"
        aria-hidden="true"
        className={`${classes.icon} ${isOpen ? classes.isOpen : ''}`}
      />
    </ButtonBase>
  );
}
