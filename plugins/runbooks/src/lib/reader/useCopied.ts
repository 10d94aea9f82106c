import { useCallback, useEffect, useState } from 'react';
import { errorApiRef, useApi } from '@backstage/frontend-plugin-api';
import { toError } from '@backstage/errors';

/** Milliseconds for which it is said that something was copied. */
const SAID_FOR = 3_000;

/** Puts a text into the clipboard, and says for a moment that it is there. */
export function useCopied(): [copied: boolean, copy: (text: string) => void] {
  const errorApi = useApi(errorApiRef);
  const [copied, setCopied] = useState(0);
  useEffect(() => {
    if (copied === 0) {
      return undefined;
    }
    const timer = setTimeout(() => setCopied(0), SAID_FOR);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = useCallback(
    async (text: string) => {
      try {
        await navigator.clipboard.writeText(text);
        setCopied(before => before + 1);
      } catch (thrown) {
        errorApi.post(new Error(`Could not copy: ${toError(thrown).message}`));
      }
    },
    [errorApi],
  );
  return [copied > 0, copy];
}
