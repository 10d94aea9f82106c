import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { Section } from './Section';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, paddingLeft: theme.spacing(2.5) },
    path: { overflowWrap: 'anywhere' },
  }),
  { name: 'CallboardSloIssues' },
);

/** What is wrong with the document, by property path; nothing where all is well. */
export function Issues(props: { issues: SloStatus['issues'] }) {
  const classes = useStyles();
  if (props.issues.length === 0) {
    return null;
  }
  return (
    <Section title="Issues in the document">
      <ul className={classes.list}>
        {props.issues.map(issue => (
          <li key={`${issue.document}:${issue.path}:${issue.code}`}>
            <Typography variant="body2">
              <code className={classes.path}>
                {issue.path || 'whole document'}
              </code>
              : {issue.message} ({issue.code})
            </Typography>
          </li>
        ))}
      </ul>
    </Section>
  );
}
