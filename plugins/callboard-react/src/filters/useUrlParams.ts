import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { writeParams } from './params';

const NONE: readonly string[] = [];

/**
 * The parameters of the URL, and how to change some of them in its place; those that are not changed stay.
 * @public
 */
export function useUrlParams(): [
  params: URLSearchParams,
  change: (
    change: Record<string, string | readonly string[] | undefined>,
  ) => void,
] {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (next: Record<string, string | readonly string[] | undefined>) =>
      setParams(before => writeParams(before, next), { replace: true }),
    [setParams],
  );
  return [params, change];
}

/**
 * Ways to look at something: the name of each in the URL, and on its tab. The first one goes without saying.
 * @public
 */
export type Views<V extends string> = readonly [
  readonly [view: V, label: string],
  ...(readonly [view: V, label: string])[],
];

/**
 * The view that the URL asks for, so that it can be shared: `?view=explain`. What is none of them is the first one.
 *
 * @param views - The same array at every call
 * @param meaningless - Parameters that mean nothing to another view and go with this one; the same array at every call
 * @public
 */
export function useView<V extends string>(
  views: Views<V>,
  meaningless: readonly string[] = NONE,
): [view: V, setView: (view: V) => void] {
  const [params, change] = useUrlParams();
  const [[first]] = views;
  const asked = params.get('view');
  const view = views.find(([name]) => name === asked)?.[0] ?? first;
  const setView = useCallback(
    (next: V) =>
      change({
        ...Object.fromEntries(meaningless.map(name => [name, undefined])),
        view: next === first ? undefined : next,
      }),
    [change, meaningless, first],
  );
  return [view, setView];
}
