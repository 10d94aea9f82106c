import { useEffect, useState } from 'react';
import { headingId } from '../../lib/reader/anchors';
import { lastWhere } from '../../lib/reader/lastWhere';

/** Pixels from the top of the screen: the heading that passed it last is that of the current section. */
const LINE = 160;

function hasPassed(anchor: string): boolean {
  const heading = document.getElementById(headingId(anchor));
  return heading !== null && heading.getBoundingClientRect().top <= LINE;
}

function isSeen(anchor: string): boolean {
  const heading = document.getElementById(headingId(anchor));
  const { top = -1 } = heading?.getBoundingClientRect() ?? {};
  return top >= 0 && top < window.innerHeight;
}

/**
 * The anchor of the section that is being read: the one that was opened as long as its heading is seen, which the end of a
 * page may never bring to the top; else the one at the top.
 *
 * @param anchors - in the order of the page; the same array as long as the page is the same
 */
export function useScrollSpy(
  anchors: readonly string[],
  opened: string | undefined,
): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    let frame: number | undefined;
    const look = () => {
      frame = undefined;
      setCurrent(
        opened !== undefined && isSeen(opened)
          ? opened
          : lastWhere(anchors, hasPassed) ?? anchors[0],
      );
    };
    const onScroll = () => {
      frame ??= requestAnimationFrame(look);
    };
    look();
    // Captured: what scrolls is an element of the portal, and scroll events of elements do not bubble.
    const options = { capture: true, passive: true };
    document.addEventListener('scroll', onScroll, options);
    return () => {
      document.removeEventListener('scroll', onScroll, options);
      if (frame !== undefined) {
        cancelAnimationFrame(frame);
      }
    };
  }, [anchors, opened]);
  return current;
}
