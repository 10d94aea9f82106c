import { RefObject, useEffect, useState } from 'react';

/**
 * The width of an element as it changes, pixels: how much room a block really has, whatever the sidebar and the layout
 * of the page take.
 *
 * @param fallback - before it is known, and where browsers cannot observe sizes
 * @public
 */
export function useElementWidth(
  ref: RefObject<HTMLElement>,
  fallback: number,
): number {
  const [width, setWidth] = useState(fallback);
  useEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(entries => {
      const seen = entries[0]?.contentRect.width;
      if (seen) {
        setWidth(Math.floor(seen));
      }
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
