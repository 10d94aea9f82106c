import { ConflictError } from '@backstage/errors';
import { SourceKey } from '@callboard/backstage-plugin-callboard-node';
import {
  OnCallProvider,
  OnCallProvidersExtensionPoint,
} from '@callboard/backstage-plugin-oncall-node';

/** The configured accounts at providers. */
export class ProviderDirectory implements OnCallProvidersExtensionPoint {
  readonly #providers = new Map<string, OnCallProvider>();

  static create(): ProviderDirectory {
    return new ProviderDirectory();
  }

  private constructor() {}

  /** {@inheritDoc OnCallProvidersExtensionPoint.addProvider} */
  addProvider(provider: OnCallProvider): void {
    const key = keyOf({ source: provider.name, instance: provider.instance });
    if (this.#providers.has(key)) {
      throw new ConflictError(
        `There are two accounts ${provider.instance} of the on-call provider ${provider.name}`,
      );
    }
    this.#providers.set(key, provider);
  }

  /** In the order they were added. */
  all(): OnCallProvider[] {
    return [...this.#providers.values()];
  }

  get(key: SourceKey): OnCallProvider | undefined {
    return this.#providers.get(keyOf(key));
  }
}

function keyOf({ source, instance }: SourceKey): string {
  return `${source} ${instance}`.toLocaleLowerCase('en-US');
}
