import { useCallback } from 'react';
import {
  Counter,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import { RunbookState } from '@callboard/backstage-plugin-runbooks-common';
import { RUNBOOK_STATES, STATES_IN_ORDER } from './states';

/** Every state of runbooks as a filter. */
export const STATE_COUNTERS: Counter<RunbookState>[] = STATES_IN_ORDER.map(
  state => ({ state, ...RUNBOOK_STATES[state] }),
);

/** Which runbooks of an entity are shown; in the URL, so that a view can be shared. */
export interface RunbookFilters {
  state: RunbookState[];
  text: string;
}

/** The filters of a list of runbooks, and how to change them. */
export function useRunbookFilters(): RunbookFilters & {
  isNarrowed: boolean;
  setState: (state: RunbookState[]) => void;
  setText: (text: string) => void;
} {
  const [params, change] = useUrlParams();
  const asked = params.getAll('state');
  const state = STATES_IN_ORDER.filter(one => asked.includes(one));
  const text = params.get('text') ?? '';
  const setState = useCallback(
    (next: RunbookState[]) => change({ state: next }),
    [change],
  );
  const setText = useCallback(
    (next: string) => change({ text: next }),
    [change],
  );
  return {
    state,
    text,
    isNarrowed: state.length > 0 || text !== '',
    setState,
    setText,
  };
}
