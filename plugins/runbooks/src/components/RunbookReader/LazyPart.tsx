import { ReactNode, useRef } from 'react';
import { Source } from './Source';
import { useIsNear } from './useIsNear';

/** A part of a page that is drawn when it comes near. */
export function LazyPart(props: { source: string; children: ReactNode }) {
  const { source, children } = props;
  const root = useRef<HTMLDivElement>(null);
  const near = useIsNear(root);
  return near ? <>{children}</> : <Source ref={root} text={source} />;
}
