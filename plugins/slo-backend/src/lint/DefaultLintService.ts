import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { everything } from '@callboard/backstage-plugin-callboard-node';
import {
  LintFinding,
  lintSlo,
  ObjectiveFacts,
} from '@callboard/backstage-plugin-slo-common';
import { AttemptStore } from '../database/AttemptStore';
import { DefinitionStore } from '../database/DefinitionStore';
import { StatusStore } from '../database/StatusStore';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { SloServiceOptions } from '../service/SloService';
import { SourceDirectory } from '../sources/SourceDirectory';
import { dependencyPromises } from './dependencyPromises';
import { LintService } from './LintService';

/** What the service is made of. */
export interface DefaultLintServiceOptions {
  attempts: AttemptStore;
  catalog: CatalogService;
  definitions: DefinitionStore;
  sources: SourceDirectory;
  statuses: StatusStore;
  retentionSeconds: number;
}

/** Gathers the facts and asks the linter; authorizes nobody by itself. */
export class DefaultLintService implements LintService {
  readonly #options: DefaultLintServiceOptions;

  static create(options: DefaultLintServiceOptions): DefaultLintService {
    return new DefaultLintService(options);
  }

  private constructor(options: DefaultLintServiceOptions) {
    this.#options = options;
  }

  async lint(
    ref: string,
    { credentials, visibility = everything }: SloServiceOptions,
  ): Promise<LintFinding[]> {
    const { definitions, retentionSeconds } = this.#options;
    const slo = (await definitions.get([ref])).get(ref);
    const [visible] = await visibility.filter(slo ? [slo.definition] : []);
    if (!slo || !visible) {
      throw new NotFoundError(`There is no SLO ${ref}`);
    }
    const { entityRef } = slo.definition;
    const [objectives, dependencies] = await Promise.all([
      this.#objectiveFacts(slo),
      entityRef
        ? dependencyPromises({
            ...this.#options,
            entityRef,
            credentials,
            visibility,
          })
        : [],
    ]);
    return lintSlo(slo.definition, {
      inCatalog: true,
      retentionSeconds,
      objectives,
      dependencies,
    });
  }

  async #objectiveFacts({
    definition,
    digests,
    windowSeconds,
  }: CatalogSlo): Promise<ObjectiveFacts[]> {
    const { attempts, sources, statuses } = this.#options;
    const known = digests.filter(digest => digest !== null);
    const asked = await attempts.byDigests(known);
    const [stored] = await statuses.byRefs([definition.ref]);
    return definition.objectives.map(({ indicator, name }, index) => {
      const status = stored?.status.objectives.find(o => o.name === name);
      return {
        backfillSeconds:
          indicator && sources.sourceFor(indicator)?.backfillSeconds,
        warnings: asked
          .filter(({ digest }) => digest === digests[index])
          .flatMap(({ warnings }) => warnings),
        // Of a calendar window only the part that is over was counted, and of what share is not said.
        traffic:
          definition.window.isRolling && typeof status?.total === 'number'
            ? {
                total: status.total,
                observedSeconds: status.coverage * windowSeconds,
              }
            : undefined,
      };
    });
  }
}
