import { PageCursor } from '@callboard/backstage-plugin-callboard-node';
import { ResultRequest } from '../ResultReader';

/** Which checks to list, and over which entities to count. */
export interface CheckListRequest extends ResultRequest {
  /** Items per page; all of them where it is left out. */
  limit?: number;
  after?: PageCursor;
}
