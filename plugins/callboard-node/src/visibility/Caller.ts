import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Visibility } from './Visibility';

/** Who asks a service, and what of it they may see. @public */
export interface Caller {
  credentials: BackstageCredentials;
  /** Everything where it is left out. Set by the authorizing decorator, never by a handler. */
  visibility?: Visibility;
}
