import { useEffect, useState } from 'react';
import {
  BackstageUserIdentity,
  identityApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';

/** Who reads this screen; undefined until it is known. */
export function useOwnIdentity(): BackstageUserIdentity | undefined {
  const identityApi = useApi(identityApiRef);
  const [identity, setIdentity] = useState<BackstageUserIdentity>();
  useEffect(() => {
    let current = true;
    identityApi.getBackstageIdentity().then(
      found => current && setIdentity(found),
      // Without an identity nothing is "mine"; what needs one says so.
      () => {},
    );
    return () => {
      current = false;
    };
  }, [identityApi]);
  return identity;
}
