import { createContext, useContext } from 'react';
import {
  ResultFacets,
  ScorecardSummary,
} from '@callboard/backstage-plugin-scorecards-common';
import { PageFilters } from '../../../lib/page/filters';

/** What every view of the page knows. */
export interface PageState {
  /** What the URL asks for. */
  filters: PageFilters;
  /** Changes parameters of the URL. */
  change: (
    change: Record<string, string | readonly string[] | undefined>,
  ) => void;
  scorecards: readonly ScorecardSummary[];
  /** Ref of the scorecard that is looked at. */
  scorecard: string;
  /** What there is to filter by, once it is known. */
  facets: ResultFacets | undefined;
  /** Another number whenever the backend says that something changed. */
  changes: number;
}

const PageContext = createContext<PageState | undefined>(undefined);

/** Gives what is known to the views below. */
export const PageStateProvider = PageContext.Provider;

/** What is known, within the page of scorecards. */
export function usePageState(): PageState {
  const state = useContext(PageContext);
  if (!state) {
    throw new Error('This is a part of the page of scorecards');
  }
  return state;
}
