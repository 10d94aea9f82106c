import { Caller } from '@callboard/backstage-plugin-callboard-node';
import { SourceList } from '@callboard/backstage-plugin-scorecards-common';

/** How reading the catalog and the facts goes. */
export interface SourceService {
  list(caller: Caller): Promise<SourceList>;
}
