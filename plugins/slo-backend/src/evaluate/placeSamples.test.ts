import { placeSamples } from './placeSamples';
import { readDocuments } from './readDocuments';
import { widthsOf } from './SampleLanes';

const AT = Date.parse('2026-03-01T12:00:00Z') / 1000;

const ratio = (name: string) =>
  `{metadata: {name: ${name}}, spec: {ratioMetric: {counter: true, good: {metricSource: {type: x, spec: {q: ${name}}}}, total: {metricSource: {type: x, spec: {q: all}}}}}}`;
const threshold = `{metadata: {name: t}, spec: {thresholdMetric: {metricSource: {type: x, spec: {q: latency}}}}}`;
const raw = (rawType: string) =>
  `{metadata: {name: r}, spec: {ratioMetric: {counter: false, rawType: ${rawType}, raw: {metricSource: {type: x, spec: {q: r}}}}}}`;

const slo = (name: string, indicator: string, objectives: string) =>
  `apiVersion: openslo/v1
kind: SLO
metadata: {name: ${name}}
spec:
  service: anything
  budgetingMethod: Occurrences
  timeWindow: [{duration: 1d, isRolling: true}]
${indicator && `  indicator: ${indicator}\n`}  objectives: ${objectives}
---
`;

const documents = [
  slo('a', ratio('q'), '[{target: 0.9}]'),
  slo(
    'b',
    ratio('q'),
    '[{displayName: x, target: 0.9}, {displayName: y, target: 0.99}]',
  ),
  slo(
    'fast',
    threshold,
    '[{displayName: p50, op: lt, value: 1, target: 0.5}, {displayName: p99, op: lte, value: 5, target: 0.99}]',
  ),
  slo('up', raw('success'), '[{target: 0.9}]'),
  slo('down', raw('failure'), '[{target: 0.9}]'),
  slo(
    'parts',
    '',
    `[{displayName: l, target: 0.9, indicator: ${ratio(
      'l',
    )}}, {displayName: r, target: 0.9, indicator: ${ratio('r')}}]`,
  ),
].join('');

const sample = (more: object) => ({
  slo: 'a',
  start: '2026-03-01T11:00:00Z',
  end: '2026-03-01T11:05:00Z',
  good: 9,
  total: 10,
  ...more,
});
const measured = (name: string, value: number, more: object = {}) => ({
  ...sample({ slo: name, ...more }),
  good: undefined,
  total: undefined,
  value,
});

function place(...samples: unknown[]) {
  const { slos, errors } = readDocuments(documents);
  expect(errors).toEqual([]);
  const placed = placeSamples(samples, slos, AT);
  const batches = placed.lanes.toBatches(widthsOf(placed.slos));
  return {
    codes: placed.rejected.map(({ index, code }) => `${index} ${code}`),
    counts: Object.fromEntries(
      batches.map(({ digest, deltas }) => [
        digest.replace('slo:default/', ''),
        deltas.map(({ good, total }) => `${good}/${total}`).join(' '),
      ]),
    ),
  };
}

describe('placeSamples', () => {
  it('counts a sample for the SLO it names, however it is named, and no other', () => {
    expect(
      place(
        sample({}),
        sample({ slo: 'default/b', good: 5 }),
        sample({
          slo: 'slo:default/b',
          start: '2026-03-01T11:05:00Z',
          end: '2026-03-01T11:10:00Z',
        }),
      ),
    ).toEqual({ codes: [], counts: { 'a#0': '9/10', 'b#0': '5/10 9/10' } });
  });

  it('shares samples among objectives over one indicator, unless they name more than one', () => {
    expect(place(sample({ slo: 'b', objective: 'y' })).counts).toEqual({
      'b#0': '9/10',
    });
    expect(
      place(
        sample({ slo: 'b', objective: 'x' }),
        sample({ slo: 'b', objective: 'y', good: 1 }),
      ),
    ).toEqual({ codes: [], counts: { 'b#0': '9/10', 'b#1': '1/10' } });
  });

  it('makes one event of a value, by each threshold it is measured for', () => {
    expect(place(measured('fast', 3)).counts).toEqual({
      'fast#0': '0/1',
      'fast#1': '1/1',
    });
    expect(place(measured('fast', 5, { objective: 'p99' })).counts).toEqual({
      'fast#1': '1/1',
    });
    expect(place(measured('up', 0.25)).counts).toEqual({ 'up#0': '0.25/1' });
    expect(place(measured('down', 0.25)).counts).toEqual({
      'down#0': '0.75/1',
    });
  });

  it('takes the same sample once, and refuses one that overlaps another', () => {
    expect(
      place(
        sample({}),
        sample({}),
        sample({ good: 8 }),
        sample({ start: '2026-03-01T10:00:00Z', end: '2026-03-01T11:00:01Z' }),
        sample({ start: '2026-03-01T11:05:00Z', end: '2026-03-01T11:10:00Z' }),
      ),
    ).toEqual({
      codes: ['2 overlap', '3 overlap'],
      counts: { 'a#0': '9/10 9/10' },
    });
  });

  it.each([
    ['no object', 7, 'wrong-type'],
    ['a text for a count', sample({ good: '9' }), 'wrong-type'],
    ['neither counts nor value', sample({ good: undefined }), 'wrong-type'],
    ['both counts and value', sample({ value: 1 }), 'wrong-type'],
    ['an endless count', sample({ total: Infinity }), 'not-finite'],
    ['a negative count', sample({ good: -1 }), 'negative'],
    ['more good than all', sample({ good: 11 }), 'good-exceeds-total'],
    [
      'a time without a zone',
      sample({ start: '2026-03-01T11:00:00' }),
      'bad-time',
    ],
    ['a day that is none', sample({ end: '2026-02-31T25:00:00Z' }), 'bad-time'],
    [
      'an end before its start',
      sample({ end: '2026-03-01T10:00:00Z' }),
      'wrong-order',
    ],
    [
      'an end after the instant',
      sample({ end: '2026-03-01T12:00:01Z' }),
      'future',
    ],
    ['an unknown SLO', sample({ slo: 'nobody' }), 'unknown-slo'],
    ['another kind', sample({ slo: 'component:default/a' }), 'unknown-slo'],
    ['an unknown objective', sample({ objective: 'z' }), 'unknown-objective'],
    ['a part left open', sample({ slo: 'parts' }), 'unknown-objective'],
    ['a value for counts', measured('a', 1), 'value-not-allowed'],
    ['a ratio above 1', measured('up', 1.5), 'out-of-range'],
  ])('refuses %s and leaves its neighbours', (_, wrong, code) => {
    expect(place(wrong, sample({}))).toEqual({
      codes: [`0 ${code}`],
      counts: { 'a#0': '9/10' },
    });
  });

  it('takes samples in any order in little time', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => ({
      ...sample({}),
      start: new Date((AT - (index + 1) * 60) * 1000).toISOString(),
      end: new Date((AT - index * 60) * 1000).toISOString(),
    }));
    const started = performance.now();
    expect(place(...many).codes).toEqual([]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
