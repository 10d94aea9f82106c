import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  Preview,
  scorecardsPreviewPermission,
} from '@callboard/backstage-plugin-scorecards-common';
import { PreviewInput, PreviewService } from './PreviewService';

/** For whoever may try documents, over the entities whose results they may see. */
export class AuthorizedPreviewService implements PreviewService {
  readonly #service: PreviewService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: PreviewService;
    authorizer: Authorizer;
  }): AuthorizedPreviewService {
    return new AuthorizedPreviewService(options.service, options.authorizer);
  }

  private constructor(service: PreviewService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async preview(input: PreviewInput, caller: Caller): Promise<Preview> {
    await this.#authorizer.require(
      scorecardsPreviewPermission,
      caller.credentials,
    );
    return this.#service.preview(
      input,
      await this.#authorizer.narrowed(caller),
    );
  }
}
