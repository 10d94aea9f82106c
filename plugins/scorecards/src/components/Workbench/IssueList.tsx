import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { ToneMark } from '@callboard/backstage-plugin-callboard-react';
import { Place, TextIssue } from '../../lib/workbench/issues';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      maxHeight: 240,
      overflowY: 'auto',
    },
    issue: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      justifyContent: 'start',
      alignItems: 'baseline',
      gap: theme.spacing(0, 1),
      width: '100%',
      padding: theme.spacing(0.5, 1),
      textAlign: 'left',
      font: 'inherit',
      fontSize: theme.typography.body2.fontSize,
      lineHeight: theme.typography.body2.lineHeight,
      overflowWrap: 'anywhere',
      '&:hover': { backgroundColor: theme.palette.action.hover },
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    place: { color: theme.palette.text.secondary },
  }),
  { name: 'CallboardIssueList' },
);

/** What is wrong with the document, by path; choosing one goes to its line. */
export function IssueList(props: {
  issues: readonly TextIssue[];
  onShow: (place: Place) => void;
}) {
  const { issues, onShow } = props;
  const classes = useStyles();
  if (issues.length === 0) {
    return null;
  }
  return (
    <ul className={classes.root} aria-label="What to look at">
      {issues.map(({ severity, path, message, place }) => (
        <li key={`${path} ${message} ${place.line}`}>
          <ButtonBase className={classes.issue} onClick={() => onShow(place)}>
            <ToneMark tone={severity === 'error' ? 'bad' : 'warning'} />
            <span>
              <span className={classes.place}>
                {severity}, line {place.line}:{' '}
              </span>
              <code>{path || 'the document'}</code>: {message}
            </span>
          </ButtonBase>
        </li>
      ))}
    </ul>
  );
}
