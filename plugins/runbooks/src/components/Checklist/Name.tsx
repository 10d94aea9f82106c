import { EntityDisplayName } from '@backstage/plugin-catalog-react';

/** Somebody by name. */
export function Name(props: { userRef: string }) {
  return <EntityDisplayName entityRef={props.userRef} hideIcon />;
}
