import { useApi } from '@backstage/frontend-plugin-api';
import { scorecardsApiRef } from '../../api';
import { useAction } from '../../lib/useAction';

/** Takes a waiver back, or the wish for one. */
export function useWithdraw(id: string, onDone: () => void) {
  const api = useApi(scorecardsApiRef);
  const { run, busy, failure } = useAction(async () => {
    await api.decideWaiver(id, 'withdraw');
    onDone();
  });
  return { withdraw: run, busy, failure };
}
