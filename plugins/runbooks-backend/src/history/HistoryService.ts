import { Caller } from '@callboard/backstage-plugin-callboard-node';
import { RunbookHistory } from '@callboard/backstage-plugin-runbooks-common';

/** How pages were. */
export interface HistoryService {
  /**
   * Newest first, at most the latest 1000 spans.
   *
   * @throws NotFoundError for a page that the caller does not see
   */
  get(pageId: string, caller: Caller): Promise<RunbookHistory>;
}
