import { useEffect, useState } from 'react';
import { headingId } from '../../lib/reader/anchors';
import { lastWhere } from '../../lib/reader/lastWhere';

/** Pixels from the top of the screen: the heading that passed it last is that of the current section. */
const LINE = 160;

function hasPassed(anchor: string): boolean {
  const heading = document.getElementById(headingId(anchor));
  return heading !== null && heading.getBoundingClientRect().top <= LINE;
}

/**
 * The anchor of the section that is being read.
 *
 * @param anchors - in the order of the page; the same array as long as the page is the same
 */
export function useScrollSpy(anchors: readonly string[]): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    let frame: number | undefined;
    const look = () => {
      frame = undefined;
      setCurrent(lastWhere(anchors, hasPassed) ?? anchors[0]);
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
  }, [anchors]);
  return current;
}
