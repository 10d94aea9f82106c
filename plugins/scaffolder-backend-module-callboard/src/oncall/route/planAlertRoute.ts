import { basename, dirname, extname } from 'node:path/posix';
import { FileSet } from '../../files/FileVersion';
import { AlertmanagerSettings, PagingConfig } from '../config';
import { AlertRoute, readAlertRoute } from './AlertRoute';
import { Pager, RECEIVERS } from './pagers';
import { readWebhookUrl } from './readWebhookUrl';
import { Receiver } from './receivers/Receiver';
import { writeAlertmanagerConfig } from './writeAlertmanagerConfig';
import { writeRouteTests } from './writeRouteTests';

/** What is asked of a route. */
export interface AlertRouteRequest {
  /** Name or ref of a component. */
  service: string;
  /** Name of a group, or ref of a group or user. */
  owner: string;
  pager: Pager;
  /** Of the configuration, relative to the workspace. */
  path: string;
  webhookUrl?: string;
}

/** What the operator configured. */
export interface AlertRouteSettings {
  alertmanager: AlertmanagerSettings;
  paging: readonly PagingConfig[];
}

/** A route as files. */
export interface AlertRoutePlan {
  files: FileSet;
  /** Of the script that proves the route. */
  testsPath: string;
  receivers: AlertRoute['receivers'];
  /** Whether somebody still has to write down where alerts are posted to. */
  isUnaddressed: boolean;
}

/** @throws InputError by the name of the field */
export function planAlertRoute(
  request: AlertRouteRequest,
  settings: AlertRouteSettings,
): AlertRoutePlan {
  const { path } = request;
  const route = readAlertRoute(request.service, request.owner);
  const configFile = basename(path);
  const testsFile = `${basename(path, extname(path))}.test.sh`;
  const folder = dirname(path);
  const testsPath = folder === '.' ? testsFile : `${folder}/${testsFile}`;
  const secretPath = (file: string) =>
    `${settings.alertmanager.secretsFolder}/${route.secretName}/${file}`;
  const receiver = (severity: 'page' | 'ticket') =>
    RECEIVERS[request.pager][severity]({
      secretPath,
      urlFiles: settings.alertmanager.webhookUrlFiles,
      url: webhookUrl(request, settings, { service: route.service, severity }),
    });
  const page: Receiver = receiver('page');
  const ticket: Receiver = receiver('ticket');
  const config = writeAlertmanagerConfig({
    route,
    page,
    ticket,
    secretPath,
    testsPath,
  });
  return {
    files: new Map([
      [path, { content: Buffer.from(config), executable: false }],
      [
        testsPath,
        {
          content: Buffer.from(writeRouteTests(route, configFile)),
          executable: true,
        },
      ],
    ]),
    testsPath,
    receivers: route.receivers,
    isUnaddressed: Boolean(page.isUnaddressed || ticket.isUnaddressed),
  };
}

/** Of those whose address is no secret; Grafana's always is. */
function webhookUrl(
  request: AlertRouteRequest,
  { alertmanager, paging }: AlertRouteSettings,
  place: { service: string; severity: 'page' | 'ticket' },
): string | undefined {
  if (request.webhookUrl !== undefined) {
    return readWebhookUrl(request.webhookUrl, 'webhookUrl', place);
  }
  if (request.pager === 'webhook' && alertmanager.webhookUrl !== undefined) {
    return readWebhookUrl(
      alertmanager.webhookUrl,
      'callboard.scaffolder.alertmanager.webhookUrl',
      place,
    );
  }
  if (request.pager === 'goalert') {
    const account = paging.find(({ provider }) => provider === 'goalert');
    return (
      account?.apiUrl &&
      new URL('api/v2/prometheusalertmanager/incoming', account.apiUrl).href
    );
  }
  return undefined;
}
