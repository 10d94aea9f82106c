import { LoggerService } from '@backstage/backend-plugin-api';
import { EntityStore, GroupStore } from '../catalog';
import { Core } from '../createCore';
import { VersionStore } from '../documents';
import { AuthorizedWaiverService } from './AuthorizedWaiverService';
import { DefaultWaiverService } from './DefaultWaiverService';
import { WaiverService } from './WaiverService';
import { WaiverStore } from './WaiverStore';

/** What of waivers is for callers; it authorizes them. */
export interface WaiverServices {
  waiverService: WaiverService;
}

/** Puts it together. */
export function createWaiverService(
  options: Core & {
    waivers: WaiverStore;
    entities: EntityStore;
    groups: GroupStore;
    versions: VersionStore;
    evaluate: (entityIds: number[]) => Promise<unknown>;
    logger: LoggerService;
    now: () => Date;
  },
): WaiverServices {
  return {
    waiverService: AuthorizedWaiverService.create({
      service: DefaultWaiverService.create(options),
      authorizer: options.authorizer,
    }),
  };
}
