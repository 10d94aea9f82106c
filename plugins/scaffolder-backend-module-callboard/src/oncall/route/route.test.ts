import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { hasTools } from '@callboard/backstage-plugin-callboard-node/testUtils';
import fc from 'fast-check';
import { parse } from 'yaml';
import {
  folderOf,
  proveRoute,
  routeOf,
  SETTINGS,
} from '../__testUtils__/route';
import { PAGERS } from './pagers';

// Also on a machine that is busy with other tests.
jest.setTimeout(60_000);

const describeWithAmtool = hasTools(
  ['amtool'],
  'that a page reaches the owner of a service',
)
  ? describe
  : describe.skip;
const describeWithShellcheck = hasTools(
  ['shellcheck'],
  'that the tests of routes are clean shell',
)
  ? describe
  : describe.skip;

const FILES = {
  ...SETTINGS,
  alertmanager: { ...SETTINGS.alertmanager, webhookUrlFiles: true },
};
const GOALERT = {
  ...SETTINGS,
  paging: [
    {
      provider: 'goalert' as const,
      account: 'default',
      apiUrl: new URL('https://goalert.example/base/'),
      token: 's3cret',
      scheme: 'plain' as const,
      allowedHosts: [],
      timeoutMs: 1,
    },
  ],
};

describe('the files of a route', () => {
  it.each(PAGERS)('are YAML with a receiver for each severity: %s', pager => {
    const { route, receivers } = parse(routeOf({ pager }).config);
    expect(receivers.map(({ name }: { name: string }) => name)).toEqual([
      'payments/checkout/page',
      'payments/checkout/ticket',
    ]);
    expect(route.routes[0]).toMatchObject({
      matchers: ['entity_ref="component:default/checkout"'],
      receiver: 'payments/checkout/page',
    });
  });

  it.each([
    [
      'grafana',
      'webhook_configs:\n      - url_file: "/etc/alertmanager/secrets/alertmanager-checkout/grafana-url"\n',
    ],
    ['incidentio', 'incidentio-url"\n        http_config'],
    [
      'webhook',
      'url_file: "/etc/alertmanager/secrets/alertmanager-checkout/webhook-ticket-url"',
    ],
  ] as const)(
    'read addresses of %s from files where Alertmanager can',
    (pager, text) => {
      const { config, isUnaddressed } = routeOf({ pager }, FILES);
      expect(config).toContain(text);
      expect(config).not.toContain('invalid');
      expect(isUnaddressed).toBe(false);
    },
  );

  it.each([
    ['grafana', undefined, SETTINGS, true],
    ['incidentio', undefined, SETTINGS, true],
    ['webhook', undefined, SETTINGS, true],
    ['webhook', 'https://a.example/', SETTINGS, false],
    ['goalert', undefined, SETTINGS, true],
    ['goalert', undefined, GOALERT, false],
    ['pagerduty', undefined, SETTINGS, false],
    ['opsgenie', undefined, SETTINGS, false],
  ] as const)(
    'say of %s (%s) where an address is missing',
    async (pager, webhookUrl, settings, isMissing) => {
      const route = routeOf({ pager, webhookUrl }, settings);
      expect(route.isUnaddressed).toBe(isMissing);
      expect(route.config.includes('ADDRESS MISSING')).toBe(isMissing);
      expect(route.config).not.toContain('s3cret');
    },
  );

  it('know the address of GoAlert, and one that is the same for all services', () => {
    expect(routeOf({ pager: 'goalert' }, GOALERT).config).toContain(
      'url: "https://goalert.example/base/api/v2/prometheusalertmanager/incoming"',
    );
    const { config } = routeOf(
      { pager: 'webhook' },
      {
        ...SETTINGS,
        alertmanager: {
          ...SETTINGS.alertmanager,
          webhookUrl: 'https://a.example/{service}/{severity}',
        },
      },
    );
    expect(config).toContain('url: "https://a.example/checkout/page"');
    expect(config).toContain('url: "https://a.example/checkout/ticket"');
  });

  it.each([
    ['alertmanager.yaml', 'alertmanager.test.sh'],
    ['ops/am.yml', 'ops/am.test.sh'],
    ['ops/a m', 'ops/a m.test.sh'],
  ])('stand at %s and %s', (path, testsPath) => {
    expect([...routeOf({ path }).files.keys()]).toEqual([path, testsPath]);
  });
});

describeWithShellcheck('the tests of a route', () => {
  it.each(['alertmanager.yaml', "it's.yaml"])(
    'are clean shell: %s',
    async path => {
      const { tests } = routeOf({ path });
      const folder = await folderOf({ 'a.sh': tests });
      const { stdout } = spawnSync('shellcheck', [join(folder, 'a.sh')], {
        encoding: 'utf8',
      });
      expect(stdout).toBe('');
    },
  );
});

describeWithAmtool('a route, asked of amtool', () => {
  it.each(PAGERS)('reaches its owner by %s', async pager => {
    expect(await proveRoute(routeOf({ pager }))).toMatchObject({
      passes: true,
      output: expect.stringMatching(
        /ok: .*owner=group:default\/payments .*severity=page -> payments\/checkout\/page/,
      ),
    });
  });

  it('says where an address is missing', async () => {
    const { output } = await proveRoute(routeOf({ pager: 'webhook' }));
    expect(output).toContain('WARNING: alertmanager.yaml does not say yet');
  });

  it.each<[string, string | RegExp, string]>([
    ['the matcher of the service', 'entity_ref="component:', 'entity_ref="x:'],
    [
      'the receiver of pages',
      /(slept through\.\n\s+receiver: ".*)page"/,
      '$1ticket"',
    ],
    ['the severities that wait', '"ticket|warning|info"', '"ticket"'],
    [
      'a severity too many',
      '"ticket|warning|info"',
      '"ticket|warning|info|page"',
    ],
    [
      'the receiver of tickets',
      /(info"'\]\n\s+receiver: ".*)ticket"/,
      '$1page"',
    ],
    [
      'the default receiver',
      /(lost either\.\n\s+receiver: ".*)ticket"/,
      '$1page"',
    ],
    ['a receiver', '- name: "payments/checkout/page"', '- name: "other"'],
    ['a key', 'routing_key_file', 'routing_kee_file'],
  ])('has tests that notice another value of %s', async (_, wrong, by) => {
    const { config, tests } = routeOf();
    const broken = config.replace(wrong, by);
    expect(broken).not.toBe(config);
    expect(await proveRoute({ config: broken, tests })).toMatchObject({
      passes: false,
    });
  });

  it('holds for whatever names the catalog takes', async () => {
    const name = fc.stringMatching(/^[A-Za-z0-9]([-_.]?[A-Za-z0-9]){0,30}$/);
    const namespace = fc.stringMatching(/^[a-z0-9](-?[a-z0-9]){0,20}$/);
    const ref = (kind: string) =>
      fc.oneof(
        name,
        fc
          .tuple(namespace, name)
          .map(([space, own]) => `${kind}:${space}/${own}`),
      );
    await fc.assert(
      fc.asyncProperty(
        ref('component'),
        ref('group'),
        fc.constantFrom(...PAGERS),
        async (service, owner, pager) => {
          const route = routeOf({ service, owner, pager });
          expect(await proveRoute(route)).toMatchObject({ passes: true });
        },
      ),
      { numRuns: 10 },
    );
  });
});
