import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import { LinkButton } from '@backstage/core-components';
import { Upgrade } from '../../lib/upgrade';

const useStyles = makeStyles(
  {
    hidden: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clip: 'rect(0 0 0 0)',
    },
    root: { position: 'relative', display: 'inline-block' },
    button: { whiteSpace: 'nowrap' },
  },
  { name: 'CallboardUpgradeButton' },
);

/** Opens the form that brings something to the newest version of its template; where there is none, it says why. */
export function UpgradeButton(props: { title: string; upgrade: Upgrade }) {
  const { title, upgrade } = props;
  const classes = useStyles();
  if ('to' in upgrade) {
    return (
      <LinkButton
        size="small"
        variant="outlined"
        color="primary"
        className={classes.button}
        to={upgrade.to}
        aria-label={`Upgrade ${title}`}
      >
        Upgrade
      </LinkButton>
    );
  }
  return (
    <span
      className={classes.root}
      title={`Not to be upgraded: ${upgrade.reason}`}
    >
      <Button
        size="small"
        variant="outlined"
        disabled
        className={classes.button}
      >
        Upgrade
      </Button>
      <span
        className={classes.hidden}
      >{`Not to be upgraded: ${upgrade.reason}`}</span>
    </span>
  );
}
