import { startTool } from '@callboard/backstage-plugin-callboard-node/testUtils';

/** A real Prometheus that scrapes one port of this machine each second, evaluates rules and tells an Alertmanager. */
export async function startPrometheus(options: {
  targetPort: number;
  alertmanagerPort: number;
  port: number;
  rules: object[];
}) {
  const { targetPort, alertmanagerPort, rules } = options;
  const targets = (port: number) => ({
    static_configs: [{ targets: [`127.0.0.1:${port}`] }],
  });
  return startTool({
    command: 'prometheus',
    port: options.port,
    files: {
      'rules.yaml': JSON.stringify({ groups: [{ name: 'shop', rules }] }),
      'prometheus.yml': JSON.stringify({
        global: {
          scrape_interval: '1s',
          scrape_timeout: '900ms',
          evaluation_interval: '1s',
        },
        rule_files: ['rules.yaml'],
        alerting: { alertmanagers: [targets(alertmanagerPort)] },
        scrape_configs: [{ job_name: 'shop', ...targets(targetPort) }],
      }),
    },
    args: ({ port, folder }) => [
      `--config.file=${folder}/prometheus.yml`,
      `--storage.tsdb.path=${folder}/data`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--log.level=error',
    ],
    ready: '/-/ready',
  });
}

/** A real Alertmanager that pushes what it is told to an address, with a token. */
export async function startAlertmanager(options: {
  port: number;
  webhook: string;
  token: string;
}) {
  const { webhook: url, token } = options;
  return startTool({
    command: 'prometheus-alertmanager',
    port: options.port,
    files: {
      'alertmanager.yml': JSON.stringify({
        route: {
          receiver: 'portal',
          group_wait: '1s',
          group_interval: '1s',
          repeat_interval: '1h',
        },
        receivers: [
          {
            name: 'portal',
            webhook_configs: [
              {
                url,
                send_resolved: true,
                http_config: {
                  authorization: { type: 'Bearer', credentials: token },
                },
              },
            ],
          },
        ],
      }),
    },
    args: ({ port, folder }) => [
      `--config.file=${folder}/alertmanager.yml`,
      `--storage.path=${folder}/data`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--cluster.listen-address=',
      '--log.level=error',
    ],
    ready: '/-/ready',
  });
}
