import { useSignal } from '@backstage/plugin-signals-react';

/**
 * Changes whenever the backend says that somebody's duty changed; stays null in an app without signals, where screens
 * only poll. The signal carries nothing else: it is broadcast past permissions, so screens read again.
 */
export function useOnCallSignal(): unknown {
  return useSignal('oncall:changed').lastSignal;
}
