import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { Mark } from '../../brand';

const useStyles = makeStyles(theme => ({
  root: {
    width: sidebarConfig.drawerWidthClosed,
    height: 3 * sidebarConfig.logoHeight,
    display: 'flex',
    alignItems: 'center',
    marginBottom: -14,
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    marginLeft: 20,
    color: theme.palette.navigation.selectedColor,
    whiteSpace: 'nowrap',
    '&:hover': { textDecoration: 'none' },
  },
  word: {
    marginLeft: theme.spacing(1.5),
    fontSize: '1.15rem',
    fontWeight: 600,
  },
}));

/** The mark, and the word where there is room. */
export function SidebarLogo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <div className={classes.root}>
      <Link
        to="/"
        underline="none"
        className={classes.link}
        aria-label="Callboard, home"
      >
        <Mark />
        {isOpen && <span className={classes.word}>Callboard</span>}
      </Link>
    </div>
  );
}
