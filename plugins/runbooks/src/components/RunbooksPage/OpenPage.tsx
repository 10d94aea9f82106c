import { useLocation } from 'react-router-dom';
import { Link } from '@backstage/core-components';
import { openingPath } from '../../lib/overview/openedPage';
import { OpenablePage } from '../../lib/destination';
import { titleOf } from '../../lib/pageWords';
import { PageLink } from '../PageLink';

/** A page by its title: it opens in the place of the list where it is read in the portal, else where it is. */
export function OpenPage(props: {
  page: OpenablePage & { title: string; anchor?: string };
  entityRef: string;
  /** Fingerprint of the alert that it is opened for. */
  alert?: string;
}) {
  const { page, entityRef, alert } = props;
  const { id, anchor } = page;
  const { search } = useLocation();
  if (!page.readable) {
    return (
      <PageLink page={page} tab={undefined} anchor={anchor}>
        {titleOf(page)}
      </PageLink>
    );
  }
  return (
    <Link to={openingPath(search, id, { entityRef, anchor, alert })}>
      {titleOf(page)}
    </Link>
  );
}
