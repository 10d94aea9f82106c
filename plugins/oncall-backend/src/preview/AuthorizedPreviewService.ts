import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  onCallDocumentPreviewPermission,
  SchedulePreview,
  Span,
} from '@callboard/backstage-plugin-oncall-common';
import { PreviewService } from './PreviewService';

/** For whoever may have documents computed. */
export class AuthorizedPreviewService implements PreviewService {
  readonly #service: PreviewService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: PreviewService;
    authorizer: Authorizer;
  }): AuthorizedPreviewService {
    return new AuthorizedPreviewService(options);
  }

  private constructor(options: {
    service: PreviewService;
    authorizer: Authorizer;
  }) {
    this.#service = options.service;
    this.#authorizer = options.authorizer;
  }

  async preview(
    yaml: string,
    range: Span,
    caller: Caller,
  ): Promise<SchedulePreview> {
    await this.#authorizer.require(
      onCallDocumentPreviewPermission,
      caller.credentials,
    );
    return this.#service.preview(yaml, range, caller);
  }
}
