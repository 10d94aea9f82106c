import { Caller } from '@callboard/backstage-plugin-callboard-node';
import { RunbookContent } from '@callboard/backstage-plugin-runbooks-common';

/** What pages say, as it was last read. */
export interface ContentService {
  /** @throws NotFoundError for a page that the caller does not see, and for one of which no content is kept */
  get(id: string, caller: Caller): Promise<RunbookContent>;
}
