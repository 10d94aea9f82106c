import {
  CoverageState,
  RunbookState,
} from '@callboard/backstage-plugin-runbooks-common';
import { COVERAGE_STATES, RUNBOOK_STATES } from '../states';

/** The tabs of the page of all runbooks, as they stand in its URL. */
export const RUNBOOK_VIEWS = [
  ['coverage', 'Coverage'],
  ['pages', 'Pages'],
  ['firing', 'Firing'],
] as const;

/** One of the tabs. */
export type RunbookView = (typeof RUNBOOK_VIEWS)[number][0];

/** Parameters that go when another tab is chosen; whose it is, and its tier, stay. */
export const OF_ONE_VIEW = ['state', 'text', 'open'] as const;

function isCoverageState(text: string): text is CoverageState {
  return Object.hasOwn(COVERAGE_STATES, text);
}

function isRunbookState(text: string): text is RunbookState {
  return Object.hasOwn(RUNBOOK_STATES, text);
}

function readEntityFilters(params: URLSearchParams) {
  return {
    owner: params.getAll('owner'),
    tier: params.getAll('tier'),
    text: params.get('text') ?? '',
  };
}

/** Which services' coverage the URL asks for; what is no state is passed over. */
export function readCoverageFilters(params: URLSearchParams) {
  return {
    ...readEntityFilters(params),
    state: params.getAll('state').filter(isCoverageState),
  };
}

/** Which pages the URL asks for; what is no state is passed over. */
export function readPageFilters(params: URLSearchParams) {
  return {
    ...readEntityFilters(params),
    state: params.getAll('state').filter(isRunbookState),
  };
}

/** Clears every filter of a tab. */
export const NO_FILTERS = { owner: '', tier: '', text: '', state: '' };
