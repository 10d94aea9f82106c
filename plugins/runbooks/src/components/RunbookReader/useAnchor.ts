import { RefObject, useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { findAnchor, headingId } from '../../lib/reader/anchors';

/** Which section of the page was opened. */
interface Opened {
  /** Its anchor, where it is a heading. */
  marked?: string;
  /** What was asked for and is not there. */
  missing?: string;
}

/**
 * Scrolls to the section that was asked for, again whenever it is, and says which one to mark.
 *
 * @param page - once it is another one, its sections are others
 */
export function useAnchor(
  body: RefObject<HTMLElement>,
  anchor: string | undefined,
  page: object,
): Opened {
  const { key } = useLocation();
  const [opened, setOpened] = useState<Opened>({});
  useEffect(() => {
    if (!anchor || !body.current) {
      setOpened({});
      return;
    }
    const target = findAnchor(body.current, anchor);
    target?.scrollIntoView?.({ block: 'start' });
    target?.focus({ preventScroll: true });
    const marked = target?.id.startsWith(headingId(''))
      ? target.id.slice(headingId('').length)
      : undefined;
    setOpened(target ? { marked } : { missing: anchor });
    // The key of a location changes with each click, also on the link that was clicked before.
  }, [anchor, key, body, page]);
  return opened;
}
