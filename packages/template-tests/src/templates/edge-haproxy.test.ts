import { JsonObject } from '@backstage/types';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificates } from '../edge';
import {
  answersOf,
  expectBundle,
  expectClean,
  expectGolden,
  expectRefusals,
  PLAIN_ANSWERS,
  renderTemplate,
} from '../index';

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'edge-'));

beforeAll(async () => {
  // What `haproxy -c` of the shared tools needs: the certificates are not in the repository.
  process.env.EDGE_CERTIFICATES = await makeCertificates(folder);
});

afterAll(() => {
  delete process.env.EDGE_CERTIFICATES;
  rmSync(folder, { recursive: true });
});

const FORM = {
  runtime: ['systemd', 'container'],
  canaryAddress: ['10.0.0.13:8080', undefined],
  canaryPercent: [5, 1, 10, 25],
  servers: [
    ['10.0.0.11:8080'],
    ['10.0.0.11:8080', 'app-2.internal:8443', '10.0.0.14:80'],
    [1, 2, 3, 4, 5, 6, 7].map(number => `10.0.0.${number}:8080`),
  ],
  domain: ['www.example.com', 'Pay.Example.COM'],
  readinessPath: ['/readyz', '/health/ready'],
  requestsPerSecond: [50, 1, 100_000],
  maxConnections: [20_000, 100],
  latencyThreshold: [0.5, 1],
};

describe('edge-haproxy', () => {
  it.each(answersOf('edge-haproxy', FORM))(
    'of $name for tier $tier, $runtime, passes all tools',
    async answers => {
      const rendered = await renderTemplate('edge-haproxy', answers);
      const { files } = rendered;
      await expectBundle(rendered);
      await expectClean(rendered.path, [
        'amtool',
        'haproxy',
        'promtool',
        'shellcheck',
        ...(answers.runtime === 'container' ? (['dockerfile'] as const) : []),
      ]);
      expect(files.includes('systemd/haproxy.service')).toBe(
        answers.runtime === 'systemd',
      );
      expect(files.includes('container/Dockerfile')).toBe(
        answers.runtime === 'container',
      );
      expect(files.includes('.gitlab-ci.yml')).toBe(
        (answers.repository as JsonObject).kind === 'gitlab',
      );
      // A canary that was not asked for is nowhere, not even in words.
      expect(files.includes('canary/canary.sh')).toBe(!!answers.canaryAddress);
      expect(
        /canary/.test(
          rendered.read('config/haproxy.cfg') +
            rendered.read('docs/operations.md'),
        ),
      ).toBe(!!answers.canaryAddress);
    },
  );

  it('is what we agreed on', async () => {
    expectGolden(
      await renderTemplate('edge-haproxy', {
        ...PLAIN_ANSWERS,
        canaryAddress: '10.0.0.13:8080',
      }),
    );
  });

  it('refuses what nobody may answer', () =>
    expectRefusals('edge-haproxy', PLAIN_ANSWERS));

  it.each([
    ['servers', ['no-port']],
    ['servers', ['10.0.0.1:80 weight 0\n  server x']],
    ['servers', []],
    ['domain', 'example.com } || { always_true'],
    ['readinessPath', '/ready z'],
    ['canaryPercent', 90],
    ['requestsPerSecond', 0],
  ])('refuses %s = %j', async (key, value) => {
    await expect(
      renderTemplate('edge-haproxy', { ...PLAIN_ANSWERS, [key]: value }),
    ).rejects.toThrow();
  });
});
