import { IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import {
  hasTools,
  startTestServer,
  startTool,
} from '@callboard/backstage-plugin-callboard-node/testUtils';
import { folderOf, routeOf, SETTINGS } from '../__testUtils__/route';

const describeWithAlertmanager = hasTools(
  ['prometheus-alertmanager'],
  'that Alertmanager sends pages and tickets where the route says, and that pages silence tickets',
)
  ? describe
  : describe.skip;

const OWN = { entity_ref: 'component:default/checkout' };
const SLO = { ...OWN, slo: 'slo:default/checkout-answers', objective: '0' };

async function readBody(req: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/** Starts Alertmanager with a route whose waits are short, sends it alerts, and tells what came of them. */
async function send(alerts: Record<string, string>[]) {
  const told: string[] = [];
  const receiver = await startTestServer(async (req, res) => {
    const { receiver: name, alerts: firing } = await readBody(req);
    for (const { labels } of firing) {
      told.push(
        `${name} ${labels.alertname} ${req.url} ${req.headers.authorization}`,
      );
    }
    res.end();
  });
  const secretsFolder = await folderOf({
    'alertmanager-checkout/webhook-token': 'for-pages',
    'alertmanager-checkout/webhook-ticket-token': 'for-tickets',
  });
  const { config } = routeOf(
    {
      pager: 'webhook',
      webhookUrl: receiver
        .url('/{severity}')
        .href.replace(/%7B/i, '{')
        .replace(/%7D/i, '}'),
    },
    { ...SETTINGS, alertmanager: { secretsFolder, webhookUrlFiles: false } },
  );
  const alertmanager = await startTool({
    command: 'prometheus-alertmanager',
    files: {
      'alertmanager.yaml': config.replace(
        /group_wait: \d+[sm]/g,
        'group_wait: 1s',
      ),
    },
    args: ({ port, folder }) => [
      `--config.file=${folder}/alertmanager.yaml`,
      `--storage.path=${folder}/data`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--cluster.listen-address=',
      '--log.level=error',
    ],
    ready: '/-/ready',
  });
  try {
    await fetch(`${alertmanager.url}/api/v2/alerts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(alerts.map(labels => ({ labels }))),
    });
    await setTimeout(4_000);
    return told.sort();
  } finally {
    await alertmanager.stop();
    await receiver.close();
  }
}

describeWithAlertmanager('a route, in a running Alertmanager', () => {
  it('sends pages and tickets where they belong, and no ticket that a page says already', async () => {
    expect(
      await send([
        { alertname: 'Burn1h', ...SLO, severity: 'page' },
        { alertname: 'Burn3d', ...SLO, severity: 'ticket' },
        { alertname: 'MetricAbsent', ...SLO, severity: 'ticket' },
        { alertname: 'NothingRecorded', ...SLO, severity: 'ticket' },
        {
          alertname: 'OtherBurn3d',
          ...SLO,
          slo: 'slo:default/other',
          severity: 'ticket',
        },
        { alertname: 'Disk', ...OWN, severity: 'warning' },
        { alertname: 'Unknown', ...OWN, severity: 'pgae' },
      ]),
    ).toEqual([
      'payments/checkout/page Burn1h /page Bearer for-pages',
      'payments/checkout/page Unknown /page Bearer for-pages',
      'payments/checkout/ticket Disk /ticket Bearer for-tickets',
      'payments/checkout/ticket MetricAbsent /ticket Bearer for-tickets',
      'payments/checkout/ticket OtherBurn3d /ticket Bearer for-tickets',
    ]);
  }, 60_000);
});
