import { createTestConfig } from './__testUtils__/createTestApp';
import { readRunbooksConfig } from './config';

const read = (runbooks?: Parameters<typeof createTestConfig>[0]) =>
  readRunbooksConfig(createTestConfig(runbooks));

const DAY_MS = 86_400_000;

describe('the settings', () => {
  it('have defaults', () => {
    expect(read()).toMatchObject({
      refreshInterval: { seconds: 30 },
      readInterval: { minutes: 5 },
      techdocsInterval: { minutes: 15 },
      rulesInterval: { minutes: 1 },
      alertsInterval: { seconds: 15 },
      staleAfterMs: 1_800_000,
      localFolders: [],
      maxContentBytes: 1_048_576,
      check: {
        intervalMs: 6 * 3_600_000,
        requestsPerSecond: 1,
        concurrency: 32,
        timeoutMs: 10_000,
        maxBodyBytes: 1_048_576,
        maxRedirects: 10,
        allowedHosts: [],
      },
      headings: ['Meaning', 'Impact', 'Diagnosis', 'Mitigation'],
      reviewIntervalsMs: {
        '1': 90 * DAY_MS,
        '2': 180 * DAY_MS,
        '3': 365 * DAY_MS,
        '4': 365 * DAY_MS,
        other: 365 * DAY_MS,
      },
      pagingSeverities: ['page', 'critical'],
      entityLabels: [
        { label: 'entity_ref', namespace: 'default' },
        { label: 'service', kind: 'component', namespace: 'default' },
      ],
      alertmanagers: [],
      prometheus: [],
      appUrl: 'https://portal.example.net',
    });
  });

  it('can be given as people write them', () => {
    expect(
      read({
        readInterval: '10m',
        check: { interval: { hours: 1 }, allowedHosts: ['wiki.internal'] },
        services: [{ kind: 'API' }],
        headings: ['What to do'],
        reviewIntervals: { '1': 'P30D', other: { days: 730 } },
        pagingSeverities: ['PAGE'],
        entityLabels: [{ label: 'app', kind: 'Component', namespace: 'Shop' }],
        alertmanagers: [
          {
            name: 'payments',
            url: 'https://alerts.example.net',
            auth: { type: 'bearer', token: 'secret' },
          },
        ],
      }),
    ).toMatchObject({
      readInterval: { minutes: 10 },
      check: { intervalMs: 3_600_000, allowedHosts: ['wiki.internal'] },
      services: [{ kind: 'api' }],
      headings: ['What to do'],
      reviewIntervalsMs: {
        '1': 30 * DAY_MS,
        '2': 180 * DAY_MS,
        other: 730 * DAY_MS,
      },
      pagingSeverities: ['page'],
      entityLabels: [{ label: 'app', kind: 'component', namespace: 'shop' }],
      alertmanagers: [{ name: 'payments', requestsPerSecond: 10 }],
    });
  });

  it.each([
    [{ staleAfter: '0s' }, 'callboard.runbooks.staleAfter'],
    [{ check: { concurrency: 0 } }, 'callboard.runbooks.check.concurrency'],
    [{ check: { timeout: '0s' } }, 'callboard.runbooks.check.timeout'],
    [
      { reviewIntervals: { '1': '0s' } },
      'callboard.runbooks.reviewIntervals.1 must be longer',
    ],
    [
      { reviewIntervals: { '5': '1d' } },
      'callboard.runbooks.reviewIntervals may hold 1, 2, 3, 4, other, found 5',
    ],
    [
      { alertmanagers: [{ name: 'a', url: 'file:///etc/passwd' }] },
      'Alertmanager "a": url',
    ],
  ])('refuse %j by name', (runbooks, name) => {
    expect(() => read(runbooks)).toThrow(name);
  });
});
