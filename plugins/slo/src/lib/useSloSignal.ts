import { useSignal } from '@backstage/plugin-signals-react';

/**
 * Changes whenever the backend says that some SLO changed; stays null in an app without signals, where screens only
 * poll. The signal carries nothing else: it is broadcast past permissions, so screens read again.
 */
export function useSloSignal(): unknown {
  return useSignal('slo:changed').lastSignal;
}
