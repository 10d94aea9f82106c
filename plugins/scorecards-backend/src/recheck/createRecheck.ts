import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import { AuthorizedRecheckService } from './AuthorizedRecheckService';
import {
  DefaultRecheckService,
  DefaultRecheckServiceOptions,
} from './DefaultRecheckService';
import { RecheckService } from './RecheckService';

/** Having an entity evaluated now. */
export function createRecheck(
  options: DefaultRecheckServiceOptions & { authorizer: Authorizer },
): { recheckService: RecheckService } {
  const service = DefaultRecheckService.create(options);
  return {
    recheckService: AuthorizedRecheckService.create({ ...options, service }),
  };
}
