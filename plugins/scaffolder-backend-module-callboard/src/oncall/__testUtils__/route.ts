import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  AlertRouteRequest,
  AlertRouteSettings,
  planAlertRoute,
} from '../route/planAlertRoute';

/** Settings of an operator who configured nothing. */
export const SETTINGS: AlertRouteSettings = {
  paging: [],
  alertmanager: {
    secretsFolder: '/etc/alertmanager/secrets',
    webhookUrlFiles: false,
  },
};

/** A route of checkout, and its files as texts. */
export function routeOf(
  request: Partial<AlertRouteRequest> = {},
  settings: AlertRouteSettings = SETTINGS,
) {
  const plan = planAlertRoute(
    {
      service: 'checkout',
      owner: 'group:default/payments',
      pager: 'pagerduty',
      path: 'monitoring/alertmanager.yaml',
      ...request,
    },
    settings,
  );
  const [config = '', tests = ''] = [...plan.files.values()].map(
    ({ content }) => content.toString('utf8'),
  );
  return { ...plan, config, tests };
}

/** Writes files into a new folder. */
export async function folderOf(
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'callboard-route-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Runs the tests of a route as its repository does. */
export async function proveRoute({
  config,
  tests,
}: {
  config: string;
  tests: string;
}): Promise<{ passes: boolean; output: string }> {
  const folder = await folderOf({
    'alertmanager.yaml': config,
    'alertmanager.test.sh': tests,
  });
  const { status, stdout, stderr } = spawnSync(
    'sh',
    [join(folder, 'alertmanager.test.sh')],
    { encoding: 'utf8' },
  );
  return { passes: status === 0, output: stdout + stderr };
}
