import { boundLabels, cutText } from './bound';
import { checkPolled } from './checkPolled';
import { checkPushed } from './checkPushed';
import { labelFingerprint } from './labelFingerprint';

const NOW = new Date('2026-03-01T12:00:00Z');
const labels = { alertname: 'HighErrors', severity: 'page' };

const polled = (changes: object = {}) => ({
  fingerprint: 'abc0',
  status: { state: 'active', silencedBy: [], inhibitedBy: [] },
  labels,
  annotations: { summary: 'Errors', runbook_url: 'https://wiki/x' },
  startsAt: '2026-03-01T11:00:00.123456789Z',
  endsAt: '2026-03-01T12:04:00Z',
  updatedAt: '2026-03-01T11:59:00Z',
  generatorURL: 'http://prometheus/graph',
  receivers: [{ name: 'team' }],
  ...changes,
});

const pushed = (changes: object = {}) => ({
  status: 'firing',
  labels,
  annotations: {},
  startsAt: '2026-03-01T11:00:00Z',
  endsAt: '0001-01-01T00:00:00Z',
  generatorURL: '',
  fingerprint: 'abc0',
  ...changes,
});

describe('labelFingerprint', () => {
  // From the tests of prometheus/common.
  it.each([
    [{}, 'cbf29ce484222325'],
    [
      { name: 'garland, briggs', fear: 'love is not enough' },
      '507a62d79ee76c9a',
    ],
  ])('of %j', (set, fingerprint) => {
    expect(labelFingerprint(set)).toBe(fingerprint);
  });

  it('does not depend on the order of labels', () => {
    expect(labelFingerprint({ b: 'ü', a: '1' })).toBe(
      labelFingerprint({ a: '1', b: 'ü' }),
    );
  });
});

describe('bounds', () => {
  it('keeps at most 64 labels, and the name among them', () => {
    const many = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`a${index}`, '1']),
    );
    const kept = boundLabels({ ...many, severity: 'page', alertname: 'X' });
    expect(Object.keys(kept).length).toBe(64);
    expect(kept).toMatchObject({ alertname: 'X', severity: 'page' });
  });

  it('cuts long values and says so', () => {
    expect(cutText('x'.repeat(1000)).length).toBe(1000);
    const cut = boundLabels({ alertname: 'X', long: 'x'.repeat(1001) }).long;
    expect(cut?.length).toBe(1000);
    expect(cut?.endsWith('…')).toBe(true);
    expect(cutText('a\0b')).toBe('ab');
  });
});

it('does without what an alert need not say', () => {
  const alert = { status: 'firing', labels, startsAt: '2026-03-01T11:00:00Z' };
  expect(checkPushed([alert], NOW)).toMatchObject({
    alerts: [{ labels, generatorUrl: undefined }],
    rejected: [],
  });
});

describe('checkPolled', () => {
  it('reads what Alertmanager answers', () => {
    const { alerts, faults } = checkPolled([
      polled(),
      polled({ fingerprint: 'abc1', status: { state: 'suppressed' } }),
      polled({ fingerprint: 'abc2', status: { state: 'unprocessed' } }),
    ]);
    expect(faults).toEqual([]);
    expect(alerts).toMatchObject([
      {
        fingerprint: 'abc0',
        status: 'firing',
        labels,
        summary: 'Errors',
        runbookUrl: 'https://wiki/x',
        startsAt: '2026-03-01T11:00:00.123Z',
        generatorUrl: 'http://prometheus/graph',
      },
      { status: 'suppressed' },
      { status: 'firing' },
    ]);
    expect(alerts[0]).not.toHaveProperty('endsAt');
  });

  it('leaves the neighbours of what it cannot read, and remembers which it was', () => {
    const answer = [
      polled(),
      polled({ fingerprint: 'abc1', startsAt: 'soon' }),
      polled({ fingerprint: 'abc2' }),
    ];
    expect(checkPolled(answer)).toMatchObject({
      alerts: [{ fingerprint: 'abc0' }, { fingerprint: 'abc2' }],
      faults: [{ index: 1, fault: { path: 'startsAt' } }],
      unreadable: ['abc1'],
      hasUnnamed: false,
    });
    expect(checkPolled([...answer, 7]).hasUnnamed).toBe(true);
  });

  it('takes only what may be shown as a link for one', () => {
    const [alert] = checkPolled([
      polled({
        annotations: { runbook_url: 'data:text/html,x', summary: 7 },
        generatorURL: 'file:///etc/passwd',
      }),
    ]).alerts;
    expect(alert).toMatchObject({
      summary: undefined,
      runbookUrl: undefined,
      generatorUrl: undefined,
    });
  });
});

describe('checkPushed', () => {
  it('reads what the webhook carries', () => {
    const { alerts, rejected } = checkPushed(
      [
        pushed(),
        pushed({ status: 'resolved', endsAt: '2026-03-01T11:30:00Z' }),
        pushed({ fingerprint: '' }),
        pushed({ status: 'resolved' }),
        { status: 'firing', labels, startsAt: '2026-03-01T11:00:00Z' },
      ],
      NOW,
    );
    expect(rejected).toEqual([]);
    expect(alerts).toMatchObject([
      { status: 'firing', endsAt: undefined },
      { status: 'resolved', endsAt: '2026-03-01T11:30:00.000Z' },
      { fingerprint: labelFingerprint(labels) },
      { status: 'resolved', endsAt: NOW.toISOString() },
      { fingerprint: labelFingerprint(labels), generatorUrl: undefined },
    ]);
  });

  it.each([
    ['alerts[1].labels.alertname', { labels: { severity: 'page' } }],
    ['alerts[1].labels', { labels: undefined }],
    ['alerts[1].labels.severity', { labels: { ...labels, severity: 1 } }],
    ['alerts[1].status', { status: 'odd' }],
    ['alerts[1].startsAt', { startsAt: '2026-03-01' }],
    ['alerts[1].startsAt', { startsAt: '2026-03-01T12:30:00Z' }],
    [
      'alerts[1].endsAt',
      { status: 'resolved', endsAt: '2026-03-01T10:00:00Z' },
    ],
    ['alerts[1].fingerprint', { fingerprint: 'x'.repeat(65) }],
  ])('names %s', (path, changes) => {
    const { alerts, rejected } = checkPushed(
      [pushed(), pushed(changes), pushed()],
      NOW,
    );
    expect(alerts.length).toBe(2);
    expect(rejected).toEqual([{ path, message: expect.any(String) }]);
  });

  it('names what is no alert at all', () => {
    expect(checkPushed(['x', null], NOW).rejected.map(r => r.path)).toEqual([
      'alerts[0]',
      'alerts[1]',
    ]);
  });
});
