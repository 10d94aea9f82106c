import { useEffect, useState } from 'react';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';

/** Who reads this screen. */
export interface OwnIdentity {
  /** User entity ref. */
  ref: string;
  name: string;
  /** Refs of the user and of their groups. */
  ownershipEntityRefs: string[];
}

/** Who reads this screen; undefined until it is known. Without an identity nothing is "mine". */
export function useOwnIdentity(): OwnIdentity | undefined {
  const identityApi = useApi(identityApiRef);
  const [identity, setIdentity] = useState<OwnIdentity>();
  useEffect(() => {
    let current = true;
    const read = async () => {
      const [{ userEntityRef, ownershipEntityRefs }, { displayName }] =
        await Promise.all([
          identityApi.getBackstageIdentity(),
          identityApi.getProfileInfo(),
        ]);
      if (current) {
        setIdentity({
          ref: userEntityRef,
          name: displayName ?? userEntityRef,
          ownershipEntityRefs,
        });
      }
    };
    read().catch(() => {});
    return () => {
      current = false;
    };
  }, [identityApi]);
  return identity;
}
