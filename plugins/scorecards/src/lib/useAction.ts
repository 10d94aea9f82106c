import { useState } from 'react';
import { ErrorLike, toError } from '@backstage/errors';

/** Something that somebody does, and how it goes. */
export interface Action {
  run: () => Promise<void>;
  busy: boolean;
  /** Why it failed the last time; absent once it is tried again. */
  failure?: ErrorLike;
}

/** Does something on demand, once at a time; what it throws is kept to be shown. */
export function useAction(act: () => Promise<void>): Action {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ErrorLike>();
  const run = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await act();
    } catch (thrown) {
      setFailure(toError(thrown));
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, failure };
}
