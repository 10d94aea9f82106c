import { useEffect, useState } from 'react';

/**
 * A value once it has not changed for a while: for what is looked up while somebody types.
 *
 * @param pause - milliseconds, 300 unless told
 * @public
 */
export function useSettled<T>(value: T, pause: number = 300): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
