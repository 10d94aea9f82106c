import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { SentQuery } from '@callboard/backstage-plugin-slo-common';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: { padding: theme.spacing(0.75, 0) },
    code: {
      display: 'block',
      padding: theme.spacing(1),
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.action.hover,
      overflowWrap: 'anywhere',
      whiteSpace: 'pre-wrap',
      fontSize: theme.typography.body2.fontSize,
    },
  }),
  { name: 'CallboardSentQueries' },
);

function fusedWords({ sent, fusedWith = 0 }: SentQuery): string {
  if (sent === undefined) {
    return 'never sent';
  }
  if (fusedWith === 0) {
    return 'sent alone, as';
  }
  return `sent together with ${fusedWith} other ${
    fusedWith === 1 ? 'query' : 'queries'
  }, as`;
}

function Query(props: { query: SentQuery }) {
  const { query } = props;
  const classes = useStyles();
  return (
    <li className={classes.item}>
      <Typography variant="body2">
        <strong>{query.role}</strong> from {query.sourceType}
        {query.dataSourceRef && (
          <>
            {' '}
            (<EntityRefLink entityRef={query.dataSourceRef} />)
          </>
        )}
      </Typography>
      <code className={classes.code}>{query.query}</code>
      <Typography variant="body2" color="textSecondary">
        {fusedWords(query)}
      </Typography>
      {query.sent !== undefined && (
        <code className={classes.code}>{query.sent}</code>
      )}
    </li>
  );
}

/** The queries of the document, and what was really sent for each. */
export function Queries(props: { queries: SentQuery[] }) {
  const classes = useStyles();
  return props.queries.length > 0 ? (
    <ul className={classes.list}>
      {props.queries.map(query => (
        <Query key={`${query.role} ${query.query}`} query={query} />
      ))}
    </ul>
  ) : (
    <Typography variant="body2">
      No query: the samples of this SLO are pushed.
    </Typography>
  );
}
