import { PagingProvider } from '../../config';
import { PagingDirectory } from '../PagingDirectory';
import { DirectoryOptions } from './DirectoryOptions';
import { createGoAlertDirectory } from './goAlert';
import { createGrafanaDirectory } from './grafana';
import { createIncidentIoDirectory } from './incidentIo';
import { createOpsgenieDirectory } from './opsgenie';
import { createPagerDutyDirectory } from './pagerDuty';

const DIRECTORIES: Record<
  PagingProvider,
  (options: DirectoryOptions) => PagingDirectory
> = {
  pagerduty: createPagerDutyDirectory,
  opsgenie: createOpsgenieDirectory,
  grafana: createGrafanaDirectory,
  incidentio: createIncidentIoDirectory,
  goalert: createGoAlertDirectory,
};

/** The services of an account. */
export function createDirectory(options: DirectoryOptions): PagingDirectory {
  return DIRECTORIES[options.account.provider](options);
}
