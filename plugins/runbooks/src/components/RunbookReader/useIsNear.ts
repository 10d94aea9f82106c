import { RefObject, useEffect, useState } from 'react';
import { usePageSurroundings } from './PageContext';

/** Whether an element was ever near what is seen; true from the start where all is drawn at once. */
export function useIsNear(ref: RefObject<HTMLElement>): boolean {
  const { nearness } = usePageSurroundings();
  const [near, setNear] = useState(nearness === undefined);
  useEffect(
    () =>
      near || !ref.current
        ? undefined
        : nearness?.wait(ref.current, () => setNear(true)),
    [near, nearness, ref],
  );
  return near;
}
