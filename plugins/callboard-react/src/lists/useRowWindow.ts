import { RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { RowWindow, rowWindow } from './rowWindow';

/** Pixels of a row until it was seen. */
const GUESS = 64;

/** Shorter lists are drawn as a whole. */
const LONG = 100;

/**
 * Draws of a long list only what is seen, so that thousands of rows stay quick. Rows carry their number as `data-row`, by
 * which they are measured: each may be as high as it is.
 */
export function useRowWindow(
  body: RefObject<HTMLElement>,
  count: number,
): RowWindow {
  const heights = useRef(new Map<number, number>());
  const look = useCallback(() => {
    const top = -(body.current?.getBoundingClientRect().top ?? 0);
    const heightOf = (row: number) => heights.current.get(row) ?? GUESS;
    return count > LONG
      ? rowWindow(count, heightOf, top, window.innerHeight)
      : { from: 0, to: count, before: 0, after: 0 };
  }, [body, count]);
  const [seen, setSeen] = useState<RowWindow>(look);
  useEffect(() => {
    const update = () => {
      body.current
        ?.querySelectorAll<HTMLElement>(':scope > tr[data-row]')
        .forEach(row => {
          const { height } = row.getBoundingClientRect();
          if (height > 0) {
            heights.current.set(Number(row.dataset.row), height);
          }
        });
      const next = look();
      setSeen(before =>
        before.from === next.from && before.to === next.to ? before : next,
      );
    };
    update();
    // Captured: what scrolls is a part of the page, not the window.
    const options = { capture: true, passive: true };
    window.addEventListener('scroll', update, options);
    window.addEventListener('resize', update, options);
    return () => {
      window.removeEventListener('scroll', update, options);
      window.removeEventListener('resize', update, options);
    };
  }, [body, look]);
  // Until the effect has looked again, a list that became shorter has no rows beyond its end.
  return seen.to <= count ? seen : look();
}
