import { useEffect, useState } from 'react';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';

/** What the backend tells: which refs changed; without them, anything may have. */
type Changed = { refs?: string[] };

function concerns({ refs }: Changed, watched: string): boolean {
  return !refs || watched.split(' ').some(ref => refs.includes(ref));
}

/**
 * Counts up whenever the backend says that something about one of these changed; stays 0 in an app without signals, where
 * screens only poll. A signal carries no more than refs: it is broadcast past permissions, so screens read again.
 *
 * @param refs - Entity refs; none: everything
 */
export function useScorecardsSignal(...refs: string[]): number {
  const signals = useApiHolder().get(signalApiRef);
  const watched = refs.join(' ');
  const [count, setCount] = useState(0);
  // Not useSignal: it keeps the last message only, and two may come before the screen is drawn again.
  useEffect(() => {
    const subscription = signals?.subscribe<Changed>(
      'scorecards:changed',
      message => {
        if (watched === '' || concerns(message, watched)) {
          setCount(before => before + 1);
        }
      },
    );
    return () => subscription?.unsubscribe();
  }, [signals, watched]);
  return count;
}
