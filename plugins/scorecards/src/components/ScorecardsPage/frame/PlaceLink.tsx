import { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { Link } from '@backstage/core-components';
import { PagePlace, pageSearch } from '../../../lib/page/links';

/** A link to another place on the page of scorecards, on the same dates. */
export function PlaceLink(props: {
  to: PagePlace;
  /** For screen readers, where the words alone say too little: "12 services at gold". */
  label?: string;
  children: ReactNode;
}) {
  const { to, label, children } = props;
  const { search } = useLocation();
  return (
    <Link to={pageSearch(search, to)} aria-label={label}>
      {children}
    </Link>
  );
}
