import { PageCursor } from '@callboard/backstage-plugin-callboard-node';
import {
  CheckStatus,
  ResultDetail,
} from '@callboard/backstage-plugin-scorecards-common';
import { ResultRequest } from '../ResultReader';

/** Which results to list, and how. */
export interface ResultListRequest extends ResultRequest {
  /** Names of standings: levels, `none`, `unproven`. */
  levels?: string[];
  /** Ids of checks. */
  checks?: string[];
  statuses?: CheckStatus[];
  detail: ResultDetail;
  sort: 'attention' | 'title';
  facets: boolean;
  /** Items per page; all of them where it is left out. */
  limit?: number;
  after?: PageCursor;
}
