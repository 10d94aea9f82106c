import { useEffect, useMemo, useState } from 'react';
import {
  PageBlocks,
  readBlocks,
} from '@callboard/backstage-plugin-runbooks-common';

/** Characters from which reading a page takes so long that something has to be on screen before. */
const LONG = 100_000;

/** A page, cut for the screen; of a long one undefined until it is read. */
export function useBlocks(markdown: string): {
  page: PageBlocks | undefined;
  /** Too long to be drawn at once. */
  long: boolean;
} {
  const long = markdown.length > LONG;
  const [read, setRead] = useState<{ markdown: string; page: PageBlocks }>();
  const short = useMemo(
    () => (long ? undefined : readBlocks(markdown)),
    [long, markdown],
  );
  useEffect(() => {
    if (!long) {
      return undefined;
    }
    const timer = setTimeout(
      () => setRead({ markdown, page: readBlocks(markdown) }),
      0,
    );
    return () => clearTimeout(timer);
  }, [long, markdown]);
  return {
    page: short ?? (read?.markdown === markdown ? read.page : undefined),
    long,
  };
}
