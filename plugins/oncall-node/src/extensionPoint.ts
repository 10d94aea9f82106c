import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { OnCallProvider } from './providers';

/** Where modules add providers of on-call schedules. @public */
export interface OnCallProvidersExtensionPoint {
  /**
   * Adds one account. Call once per configured account, before the backend starts.
   *
   * @throws ConflictError where the provider has an account of that name already
   */
  addProvider(provider: OnCallProvider): void;
}

/** The extension point of the `oncall` plugin. @public */
export const onCallProvidersExtensionPoint =
  createExtensionPoint<OnCallProvidersExtensionPoint>({
    id: 'oncall.providers',
  });
