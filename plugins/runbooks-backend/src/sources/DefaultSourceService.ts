import { SourceStore } from '@callboard/backstage-plugin-callboard-node';
import { SourceList } from '@callboard/backstage-plugin-runbooks-common';
import { SourceService } from './SourceService';
import { SourceSettings, toSourceStates } from './toSourceStates';

/** What the service is made of. */
export interface DefaultSourceServiceOptions {
  sources: SourceStore;
  settings: SourceSettings;
  now: () => Date;
}

/** Reads what the tasks have noted; authorizes nobody by itself. Tells names of instances, no addresses. */
export class DefaultSourceService implements SourceService {
  readonly #options: DefaultSourceServiceOptions;

  static create(options: DefaultSourceServiceOptions): DefaultSourceService {
    return new DefaultSourceService(options);
  }

  private constructor(options: DefaultSourceServiceOptions) {
    this.#options = options;
  }

  async list(): Promise<SourceList> {
    const { sources, settings, now } = this.#options;
    const attempts = await sources.list();
    return { items: toSourceStates(attempts, { settings, now: now() }) };
  }
}
