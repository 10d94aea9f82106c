import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import OpenInNewIcon from '@material-ui/icons/OpenInNew';
import { Link } from '@backstage/core-components';
import { destinationOf, OpenablePage } from '../../lib/destination';

const useStyles = makeStyles(
  {
    icon: {
      marginLeft: '0.25em',
      fontSize: '0.85em',
      verticalAlign: '-0.05em',
    },
  },
  { name: 'CallboardPageLink' },
);

/** Opens a page: within the portal where it can be read there, else elsewhere. What is no web address is only said. */
export function PageLink(props: {
  page: OpenablePage;
  /** Path of the tab of the entity, where the app has it. */
  tab: string | undefined;
  anchor?: string;
  /** Fingerprint of the alert that it is opened for. */
  alert?: string;
  className?: string;
  /** Without the sign of a page elsewhere, where another link beside it bears it. */
  plain?: boolean;
  children: ReactNode;
}) {
  const { page, tab, anchor, alert, className, plain, children } = props;
  const classes = useStyles();
  const destination = destinationOf(page, { tab, anchor, alert });
  if (!destination) {
    return <span className={className}>{children} (no web address)</span>;
  }
  return (
    <Link to={destination.to} className={className}>
      {children}
      {!destination.inPortal && !plain && (
        <OpenInNewIcon className={classes.icon} aria-hidden="true" />
      )}
    </Link>
  );
}
