import { Caller } from '@callboard/backstage-plugin-callboard-node';
import { SourceList } from '@callboard/backstage-plugin-runbooks-common';

/** How reading the catalog, repositories, rules and alerts goes. */
export interface SourceService {
  list(caller: Caller): Promise<SourceList>;
}
