import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import { OnCallConfig } from './config';
import { Core } from './createCore';
import {
  AuthorizedMappingService,
  DefaultMappingService,
  MappingService,
} from './mapping';
import {
  AuthorizedPreviewService,
  DefaultPreviewService,
  PreviewService,
} from './preview';
import { ProviderDirectory } from './providers/ProviderDirectory';
import { AuthorizedOnCallService } from './service/AuthorizedOnCallService';
import { DefaultOnCallService } from './service/DefaultOnCallService';
import { OnCallService } from './service/OnCallService';
import { OverrideDesk } from './service/OverrideDesk';

/** What reads, and decides nothing. Authorizes its callers. */
export interface Reads {
  service: OnCallService;
  previewService: PreviewService;
  mappingService: MappingService;
}

/** The read model. */
export function createReads(
  options: Core & {
    settings: OnCallConfig;
    authorizer: Authorizer;
    providers: ProviderDirectory;
    overrideDesk: OverrideDesk;
    now: () => Date;
  },
): Reads {
  const { authorizer, settings, ingredients } = options;
  const { feeds: feedConfigs, calendars } = settings;
  return {
    service: AuthorizedOnCallService.create({
      service: DefaultOnCallService.create({
        ...options,
        ...settings,
        desk: options.overrideDesk,
      }),
      authorizer,
    }),
    previewService: AuthorizedPreviewService.create({
      service: DefaultPreviewService.create({
        ...options,
        feedReader: ingredients.feeds,
        calendars,
      }),
      authorizer,
    }),
    mappingService: AuthorizedMappingService.create({
      service: DefaultMappingService.create({
        ...options,
        feeds: feedConfigs,
      }),
      authorizer,
    }),
  };
}
