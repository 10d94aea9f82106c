import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';

/** A service by its title, who owns it and its tier. */
export function ServiceName(props: {
  entityRef: string;
  title: string;
  ownerRef?: string;
  tier?: string;
  /** What else there is to say of it. */
  children?: ReactNode;
}) {
  const { entityRef, title, ownerRef, tier, children } = props;
  return (
    <>
      <Typography variant="body2">
        <EntityRefLink entityRef={entityRef} title={title} hideIcon />
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {ownerRef ? (
          <EntityRefLink entityRef={ownerRef} hideIcon />
        ) : (
          'nobody owns it'
        )}
        {tier ? `, tier ${tier}` : ''}
      </Typography>
      {children}
    </>
  );
}
