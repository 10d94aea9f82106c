import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  formatAgo,
  StateChip,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { Reachability } from '@callboard/backstage-plugin-oncall-common';
import { LINK_NAMES, LINK_STATES, REACHABILITY_STATES } from '../../lib/states';

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(2),
      rowGap: theme.spacing(0.5),
    },
    list: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
      gap: theme.spacing(1, 3),
      margin: theme.spacing(1.5, 0, 0),
      padding: 0,
      listStyle: 'none',
    },
    item: { minWidth: 0, overflowWrap: 'anywhere' },
    message: { paddingLeft: 22 },
  }),
  { name: 'CallboardReachabilityChain' },
);

/** The verdict, the first broken link, and every link of the chain from the service to a person. */
export function ReachabilityChain(props: { reachability: Reachability }) {
  const { verdict, brokenLink, links, warnings, since } = props.reachability;
  const classes = useStyles();
  const now = useNow();
  return (
    <>
      <div className={classes.head}>
        <StateChip {...REACHABILITY_STATES[verdict]} />
        <Typography variant="body2" color="textSecondary">
          {formatAgo(since, now) === 'just now'
            ? 'since just now'
            : `for ${formatAgo(since, now).replace(/ ago$/, '')}`}
        </Typography>
        {brokenLink && (
          <Typography variant="body2">{brokenLink.message}</Typography>
        )}
      </div>
      {warnings.map(warning => (
        <div key={warning}>
          <StateChip tone="warning" label={warning} />
        </div>
      ))}
      <ol className={classes.list} aria-label="From the service to a person">
        {links.map(({ link, state, message }) => (
          <li key={link} className={classes.item}>
            <StateChip
              tone={LINK_STATES[state].tone}
              label={`${LINK_NAMES[link]}: ${LINK_STATES[state].label}`}
            />
            <Typography
              variant="body2"
              color="textSecondary"
              className={classes.message}
            >
              {message}
            </Typography>
          </li>
        ))}
      </ol>
    </>
  );
}
