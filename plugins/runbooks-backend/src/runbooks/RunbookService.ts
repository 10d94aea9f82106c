import { Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  RunbookDetail,
  RunbookPage,
  RunbookState,
} from '@callboard/backstage-plugin-runbooks-common';
import { ListRequest } from '../lists/parseListRequest';

/** Which runbooks to list. */
export type RunbookRequest = ListRequest<RunbookState>;

/**
 * The one read model behind cards, pages, exports, clients and tools: all of it is read from the database, and judged as of
 * now.
 *
 * What the caller may not see is treated like what does not exist.
 */
export interface RunbookService {
  /** Runbooks by filter, those that need attention most first; with entities, also what fires for them. */
  list(request: RunbookRequest, caller: Caller): Promise<RunbookPage>;

  /** @throws NotFoundError */
  get(id: string, caller: Caller): Promise<RunbookDetail>;
}
