import { Config } from '@backstage/config';
import { HANDBOOK_PATH } from './handbookRoutes';

/** Where this backend serves the company's handbook, without a slash at the end. */
export function handbookUrl(config: Config): string {
  const base = config.getString('backend.baseUrl').replace(/\/+$/, '');
  return `${base}/api/demo${HANDBOOK_PATH}`;
}
