import { LoggerService } from '@backstage/backend-plugin-api';
import { EntityStore } from '../catalog';
import { Core } from '../createCore';
import { AuthorizedFactService } from './AuthorizedFactService';
import { DefaultFactService } from './DefaultFactService';
import { Facts } from './createFacts';
import { FactService } from './FactService';

/** What of facts is for callers; it authorizes them. */
export interface FactServices {
  factService: FactService;
}

/** Puts it together. */
export function createFactService(
  options: Core &
    Pick<Facts, 'registry' | 'factIndex' | 'refreshSchemas'> & {
      entities: EntityStore;
      evaluate: (entityIds: number[]) => Promise<unknown>;
      logger: LoggerService;
      now: () => Date;
    },
): FactServices {
  return {
    factService: AuthorizedFactService.create({
      service: DefaultFactService.create(options),
      authorizer: options.authorizer,
    }),
  };
}
