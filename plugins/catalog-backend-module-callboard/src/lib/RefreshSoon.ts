import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** After these, an entity waits for its turn like any other. */
const DELAYS_SECONDS = [3, 10, 30];

/** What refreshing needs. */
export interface RefreshSoonOptions {
  auth: AuthService;
  catalog: Pick<CatalogService, 'refreshEntity'>;
  logger: LoggerService;
}

/**
 * Has entities processed again soon, a few times, because something they refer to was not there yet.
 *
 * At a fresh start the catalog processes an SLO before or after its service as it comes, and the next turn is minutes
 * away; until then the SLO would have neither service nor owner.
 */
export class RefreshSoon {
  readonly #options: RefreshSoonOptions;
  readonly #attempts = new Map<string, number>();
  readonly #timers = new Map<string, NodeJS.Timeout>();

  static create(options: RefreshSoonOptions): RefreshSoon {
    return new RefreshSoon(options);
  }

  private constructor(options: RefreshSoonOptions) {
    this.#options = options;
  }

  /** Something is missing still. */
  request(entityRef: string): void {
    const attempt = this.#attempts.get(entityRef) ?? 0;
    const delay = DELAYS_SECONDS[attempt];
    if (delay === undefined || this.#timers.has(entityRef)) {
      return;
    }
    this.#attempts.set(entityRef, attempt + 1);
    const timer = setTimeout(() => {
      this.#timers.delete(entityRef);
      this.#refresh(entityRef);
    }, delay * 1_000);
    timer.unref();
    this.#timers.set(entityRef, timer);
  }

  /** Nothing is missing; the next time something is, the attempts start afresh. */
  settle(entityRef: string): void {
    this.#attempts.delete(entityRef);
  }

  stop(): void {
    this.#timers.forEach(timer => clearTimeout(timer));
    this.#timers.clear();
  }

  async #refresh(entityRef: string): Promise<void> {
    const { auth, catalog, logger } = this.#options;
    try {
      const credentials = await auth.getOwnServiceCredentials();
      await catalog.refreshEntity(entityRef, { credentials });
    } catch (error) {
      logger.debug(`Could not refresh ${entityRef}: ${stringifyError(error)}`);
    }
  }
}
