import { RefObject, useCallback, useEffect, useState } from 'react';
import {
  RowWindow,
  scrollToRow,
  visibleRows,
} from '../../lib/heat/visibleRows';

/** Pixels in sight where the browser does not say: in tests. */
const USUAL_HEIGHT = 600;

/**
 * Which rows of a frame that scrolls are worth drawing, and how to have another one drawn.
 *
 * @param head - pixels that the head takes of what is in sight
 */
export function useRowWindow(
  frame: RefObject<HTMLElement>,
  options: { rows: number; rowHeight: number; head: number },
): RowWindow & { onScroll: () => void; show: (row: number) => void } {
  const { rows, rowHeight, head } = options;
  const [seen, setSeen] = useState({ scrolled: 0, height: USUAL_HEIGHT });
  const onScroll = useCallback(() => {
    const element = frame.current;
    if (element) {
      setSeen({
        scrolled: element.scrollTop,
        height: element.clientHeight || USUAL_HEIGHT,
      });
    }
  }, [frame]);
  useEffect(() => {
    onScroll();
    window.addEventListener('resize', onScroll);
    return () => window.removeEventListener('resize', onScroll);
  }, [onScroll]);
  const show = (row: number) => {
    const element = frame.current;
    if (element) {
      const height = element.clientHeight || USUAL_HEIGHT;
      const scrolled = scrollToRow(
        row,
        element.scrollTop,
        height - head,
        rowHeight,
      );
      element.scrollTop = scrolled;
      setSeen({ scrolled, height });
    }
  };
  return {
    ...visibleRows(seen.scrolled, seen.height, rowHeight, rows),
    onScroll,
    show,
  };
}
