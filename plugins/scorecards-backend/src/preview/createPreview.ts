import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import { AuthorizedPreviewService } from './AuthorizedPreviewService';
import {
  DefaultPreviewService,
  DefaultPreviewServiceOptions,
} from './DefaultPreviewService';
import { PreviewService } from './PreviewService';

/** What tries documents. The service authorizes its callers. */
export interface Previews {
  previewService: PreviewService;
}

/** Puts together what tries documents. */
export function createPreview(
  options: DefaultPreviewServiceOptions & { authorizer: Authorizer },
): Previews {
  return {
    previewService: AuthorizedPreviewService.create({
      ...options,
      service: DefaultPreviewService.create(options),
    }),
  };
}
