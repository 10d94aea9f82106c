import { ReactNode } from 'react';
import { Link } from '@backstage/core-components';
import { isLinkable } from '../../lib/linkTarget';

/** Text that leads to an address of a document or a fact; where that is no web address, only the text. */
export function SafeLink(props: {
  to: string | undefined;
  /** For screen readers, where the words alone say too little. */
  label?: string;
  children: ReactNode;
}) {
  const { to, label, children } = props;
  if (!isLinkable(to)) {
    return <>{children}</>;
  }
  return (
    <Link to={to} aria-label={label}>
      {children}
    </Link>
  );
}
