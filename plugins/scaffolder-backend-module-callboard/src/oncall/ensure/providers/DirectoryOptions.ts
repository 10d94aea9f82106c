import { HttpEnvironment } from '@callboard/backstage-plugin-callboard-node';
import { PagingConfig } from '../../config';

/** What a directory of services is read and written with. */
export interface DirectoryOptions {
  account: PagingConfig;
  environment: HttpEnvironment;
  signal: AbortSignal;
  /** Who is to be paged, where the provider's annotation names them and not the service. */
  escalationPolicy?: string;
}
