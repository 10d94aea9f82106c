import { useEffect, useState } from 'react';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';

/** Entity ref of whoever reads; undefined until it is known, and where nobody is signed in. */
export function useOwnRef(): string | undefined {
  const identityApi = useApi(identityApiRef);
  const [ref, setRef] = useState<string>();
  useEffect(() => {
    let current = true;
    identityApi.getBackstageIdentity().then(
      ({ userEntityRef }) => current && setRef(userEntityRef),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [identityApi]);
  return ref;
}
