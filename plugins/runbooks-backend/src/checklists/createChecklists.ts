import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { PageAccess } from '../access';
import { AuthorizedChecklistService } from './AuthorizedChecklistService';
import { ChecklistPresenter } from './ChecklistPresenter';
import { ChecklistReader } from './ChecklistReader';
import { ChecklistService } from './ChecklistService';
import { ChecklistStore } from './ChecklistStore';
import { DefaultChecklistService } from './DefaultChecklistService';

/** What has to do with checklists; the service authorizes its callers, the reader does not. */
export interface Checklists {
  checklistService: ChecklistService;
  /** Which checklists are open for entities. */
  checklistReader: ChecklistReader;
}

/** Puts it together. */
export function createChecklists(options: {
  knex: Knex;
  authorizer: Authorizer;
  announce: (refs: string[]) => Promise<void>;
  now: () => Date;
}): Checklists {
  const { knex, authorizer } = options;
  const reader = ChecklistReader.create(options);
  return {
    checklistReader: reader,
    checklistService: AuthorizedChecklistService.create({
      service: DefaultChecklistService.create({
        ...options,
        access: PageAccess.create({ knex }),
        reader,
        store: ChecklistStore.create({ knex }),
        presenter: ChecklistPresenter.create({ knex, reader }),
      }),
      authorizer,
    }),
  };
}
