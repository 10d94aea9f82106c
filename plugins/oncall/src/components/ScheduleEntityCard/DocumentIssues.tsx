import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { StateChip } from '@callboard/backstage-plugin-callboard-react';
import { DocumentFinding } from '@callboard/backstage-plugin-oncall-common';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: theme.spacing(0, 0, 2), padding: 0 },
    item: { padding: theme.spacing(0.5, 0), overflowWrap: 'anywhere' },
  }),
  { name: 'CallboardDocumentIssues' },
);

/** What is wrong with a document, errors first, each by its path. */
export function DocumentIssues(props: { issues: readonly DocumentFinding[] }) {
  const classes = useStyles();
  const isLint = ({ severity }: DocumentFinding) => severity === 'lint';
  const sorted = [...props.issues].sort(
    (a, b) => Number(isLint(a)) - Number(isLint(b)),
  );
  return sorted.length > 0 ? (
    <ul className={classes.list} aria-label="What is wrong with the document">
      {sorted.map(finding => (
        <li key={`${finding.path} ${finding.code}`} className={classes.item}>
          <StateChip
            tone={isLint(finding) ? 'warning' : 'bad'}
            label={isLint(finding) ? 'hardly meant' : 'error'}
          />
          <Typography variant="body2">
            <code>{finding.path || 'whole document'}</code>: {finding.message} (
            {finding.code})
          </Typography>
        </li>
      ))}
    </ul>
  ) : null;
}
