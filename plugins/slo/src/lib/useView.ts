import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** The ways to look at one SLO, in the order of an incident. */
export const VIEWS = [
  ['now', 'Now'],
  ['days', 'Days'],
  ['explain', 'Why this number?'],
  ['exclusions', 'Exclusions'],
  ['what-if', 'What if?'],
  ['rules', 'Alert rules'],
  ['document', 'Document'],
] as const;

/** One of {@link VIEWS}. */
export type View = (typeof VIEWS)[number][0];

function isView(text: string | null): text is View {
  return VIEWS.some(([name]) => name === text);
}

/** How the opened SLO is looked at, kept in the URL so that it can be shared: `?view=explain`. */
export function useView(): [view: View, setView: (view: View) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('view');
  const setView = useCallback(
    (view: View) =>
      setParams(
        before => {
          const next = new URLSearchParams(before);
          if (view === 'now') {
            next.delete('view');
          } else {
            next.set('view', view);
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [isView(asked) ? asked : 'now', setView];
}
