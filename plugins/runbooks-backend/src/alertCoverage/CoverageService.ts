import { Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  CoveragePage,
  CoverageState,
} from '@callboard/backstage-plugin-runbooks-common';
import { ListRequest } from '../lists/parseListRequest';

/** Whose coverage to list. */
export type CoverageRequest = ListRequest<CoverageState>;

/** Whether paging alerts lead to runbooks that help. */
export interface CoverageService {
  /** Services by filter, worst first; with entities, these, whether or not they are services. */
  list(request: CoverageRequest, caller: Caller): Promise<CoveragePage>;
}
