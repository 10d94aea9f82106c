import { Config } from '@backstage/config';
import { REPOSITORIES_PATH } from './repositoryRoutes';

/** Where this backend shows the repositories on its machine, without a slash at the end. */
export function repositoriesUrl(config: Config): string {
  const base = config.getString('backend.baseUrl').replace(/\/+$/, '');
  return `${base}/api/demo${REPOSITORIES_PATH}`;
}
