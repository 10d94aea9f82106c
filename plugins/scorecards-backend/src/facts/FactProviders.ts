import { ConflictError, InputError } from '@backstage/errors';
import {
  FactProvider,
  ScorecardFactsExtensionPoint,
} from '@callboard/backstage-plugin-scorecards-node';
import { checkDeclaration } from './checkDeclaration';

/** Collects providers of facts; a module that adds one that cannot be is told so by itself. */
export class FactProviders implements ScorecardFactsExtensionPoint {
  readonly #providers = new Map<string, FactProvider>();

  static create(providers: readonly FactProvider[] = []): FactProviders {
    const collected = new FactProviders();
    providers.forEach(provider => collected.addFactProvider(provider));
    return collected;
  }

  private constructor() {}

  addFactProvider(provider: FactProvider): void {
    const { declaration, source, batchSize = 1 } = provider;
    const { variable } = declaration;
    checkDeclaration(declaration);
    if (!(batchSize >= 1)) {
      throw new InputError(`Facts of ${variable}: batchSize must be 1 or more`);
    }
    const known = this.#providers.get(variable);
    if (known) {
      throw new ConflictError(
        `Facts of ${variable} are told by "${known.source}" already; "${source}" cannot tell them, too`,
      );
    }
    this.#providers.set(variable, provider);
  }

  list(): FactProvider[] {
    return [...this.#providers.values()];
  }
}
