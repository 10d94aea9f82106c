import { Core } from './createCore';
import {
  AuthorizedSourceService,
  DefaultSourceService,
  SourceService,
} from './sources';

/** What reads, and decides nothing. Authorizes its callers. */
export interface Reads {
  sourceService: SourceService;
}

/** The read model. */
export function createReads(options: Core & { now: () => Date }): Reads {
  const { authorizer } = options;
  return {
    sourceService: AuthorizedSourceService.create({
      service: DefaultSourceService.create(options),
      authorizer,
    }),
  };
}
