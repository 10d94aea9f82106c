import {
  DataState,
  SloQuery,
  SloState,
} from '@callboard/backstage-plugin-slo-common';
import { DATA_WORDS, STATE_WORDS } from './verdict';

/** What the page of all SLOs is narrowed to, as it stands in its URL. */
export type SloFilters = Required<
  Pick<SloQuery, 'owner' | 'state' | 'data' | 'tier' | 'text'>
>;

function isSloState(value: string): value is SloState {
  return Object.hasOwn(STATE_WORDS, value);
}

/** Whether a text is one of the states of data. */
export function isDataState(value: string): value is DataState {
  return Object.hasOwn(DATA_WORDS, value);
}

/** Reads the filters from a URL; what is no state is passed over. */
export function readFilters(params: URLSearchParams): SloFilters {
  return {
    owner: params.getAll('owner'),
    state: params.getAll('state').filter(isSloState),
    data: params.getAll('data').filter(isDataState),
    tier: params.getAll('tier'),
    text: params.get('text') ?? '',
  };
}

/** True where anything is narrowed. */
export function isFiltered(filters: SloFilters): boolean {
  return Object.values(filters).some(value => value.length > 0);
}
