import { Caller } from '@callboard/backstage-plugin-callboard-node';
import { PageAccess } from '../access';
import { Liveness } from '../liveness';
import { RecheckService } from './RecheckService';

/** What the service is made of. */
export interface DefaultRecheckServiceOptions {
  access: PageAccess;
  liveness: Pick<Liveness, 'recheck'>;
}

/** Makes pages due; authorizes nobody by itself. */
export class DefaultRecheckService implements RecheckService {
  readonly #options: DefaultRecheckServiceOptions;

  static create(options: DefaultRecheckServiceOptions): DefaultRecheckService {
    return new DefaultRecheckService(options);
  }

  private constructor(options: DefaultRecheckServiceOptions) {
    this.#options = options;
  }

  async recheck(id: string, caller: Caller): Promise<void> {
    const { access, liveness } = this.#options;
    const { page } = await access.get(id, caller);
    await liveness.recheck(page.id);
  }
}
