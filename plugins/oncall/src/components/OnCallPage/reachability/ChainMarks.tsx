import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  StateChip,
  ToneMark,
} from '@callboard/backstage-plugin-callboard-react';
import {
  ChainLinkName,
  Reachability,
} from '@callboard/backstage-plugin-oncall-common';
import { decidingLink } from '../../../lib/onCalls';
import { LINK_NAMES, LINK_STATES } from '../../../lib/states';

/** Each link in a word. */
const SHORT: Record<ChainLinkName, string> = {
  owner: 'owner',
  members: 'members',
  schedule: 'schedule',
  paging: 'pages',
  now: 'now',
  gaps: 'gaps',
  responders: 'people',
  route: 'route',
};

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1.25),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      color: theme.palette.text.secondary,
      fontSize: theme.typography.caption.fontSize,
      fontFamily: theme.typography.fontFamily,
    },
    item: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
    },
    decisive: { color: theme.palette.text.primary, fontWeight: 'bold' },
    hidden: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clip: 'rect(0 0 0 0)',
    },
  }),
  { name: 'CallboardChainMarks' },
);

/** The links from a service to a person as a row of marks with words, and what the one that decides says. */
export function ChainMarks(props: { reachability: Reachability }) {
  const { reachability } = props;
  const { links, warnings, title } = reachability;
  const classes = useStyles();
  const decisive = decidingLink(reachability);
  return (
    <>
      <ol className={classes.list} aria-label={`From ${title} to a person`}>
        {links.map(({ link, state, message }) => (
          <li
            key={link}
            className={`${classes.item} ${
              link === decisive?.link ? classes.decisive : ''
            }`}
            title={`${LINK_NAMES[link]}: ${LINK_STATES[state].label}. ${message}`}
          >
            <ToneMark tone={LINK_STATES[state].tone} size={10} />
            {SHORT[link]}
            <span className={classes.hidden}>: {LINK_STATES[state].label}</span>
          </li>
        ))}
      </ol>
      {decisive && <Typography variant="body2">{decisive.message}</Typography>}
      {warnings.map(warning => (
        <div key={warning}>
          <StateChip tone="warning" label={warning} />
        </div>
      ))}
    </>
  );
}
