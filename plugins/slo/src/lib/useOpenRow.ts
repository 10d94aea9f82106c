import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * Which SLO is opened, kept in the URL so that it can be shared: `?open=slo:default/x`. Where the URL does not say, the
 * initial one is; `?open=` says that nothing is.
 */
export function useOpenRow(
  initial?: string,
): [open: string | undefined, toggle: (ref: string) => void] {
  const [params, setParams] = useSearchParams();
  const open = params.get('open') ?? initial;
  const toggle = useCallback(
    (ref: string) =>
      setParams(
        before => {
          const next = new URLSearchParams(before);
          if ((next.get('open') ?? initial) !== ref) {
            next.set('open', ref);
          } else if (initial === undefined) {
            next.delete('open');
          } else {
            next.set('open', '');
          }
          return next;
        },
        { replace: true },
      ),
    [initial, setParams],
  );
  return [open, toggle];
}
