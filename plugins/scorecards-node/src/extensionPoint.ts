import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { FactProvider } from './factProviders';

/** Where modules add providers of facts. @public */
export interface ScorecardFactsExtensionPoint {
  /**
   * Adds a provider. Call once per variable, before the backend starts.
   *
   * @throws ConflictError where another provider tells this variable already
   * @throws InputError where a variable or field is no CEL identifier, or a field is declared twice
   */
  addFactProvider(provider: FactProvider): void;
}

/** The extension point of the `scorecards` plugin. @public */
export const scorecardFactsExtensionPoint =
  createExtensionPoint<ScorecardFactsExtensionPoint>({
    id: 'scorecards.facts',
  });
