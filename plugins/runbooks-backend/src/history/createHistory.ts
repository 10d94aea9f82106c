import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { PageAccess } from '../access';
import { AuthorizedHistoryService } from './AuthorizedHistoryService';
import { DefaultHistoryService } from './DefaultHistoryService';
import { HistoryService } from './HistoryService';

/** What tells how pages were; the service authorizes its callers. */
export interface History {
  historyService: HistoryService;
}

/** Puts it together. */
export function createHistory(options: {
  knex: Knex;
  authorizer: Authorizer;
}): History {
  const { knex, authorizer } = options;
  const access = PageAccess.create({ knex });
  return {
    historyService: AuthorizedHistoryService.create({
      service: DefaultHistoryService.create({ knex, access }),
      authorizer,
    }),
  };
}
