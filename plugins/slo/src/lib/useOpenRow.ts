import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Which SLO is opened, kept in the URL so that it can be shared: `?open=slo:default/x`. */
export function useOpenRow(): [
  open: string | undefined,
  toggle: (ref: string) => void,
] {
  const [params, setParams] = useSearchParams();
  const open = params.get('open') ?? undefined;
  const toggle = useCallback(
    (ref: string) =>
      setParams(
        before => {
          const next = new URLSearchParams(before);
          if (next.get('open') === ref) {
            next.delete('open');
          } else {
            next.set('open', ref);
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [open, toggle];
}
