import { SourceState } from '@callboard/backstage-plugin-runbooks-common';
import { readCoverageFilters, readPageFilters } from './pageFilters';
import { placeOf } from './place';
import { failingSources, sourceWarnings } from './sources';
import { alertParts, pageCountWords } from './states';

const NOW = Date.parse('2026-11-26T19:00:00Z');

it('reads filters from the URL and passes over what is no state', () => {
  const params = new URLSearchParams(
    'state=weak&state=overdue&state=constructor&owner=group:default/a&tier=1&text=x',
  );
  const common = { owner: ['group:default/a'], tier: ['1'], text: 'x' };
  expect(readCoverageFilters(params)).toEqual({ ...common, state: ['weak'] });
  expect(readPageFilters(params)).toEqual({ ...common, state: ['overdue'] });
});

it('alerts are parts of a whole, worst first, without states that none is in', () => {
  const parts = alertParts({ covered: 3, unknown: 1, dead: 2, weak: 0 });
  expect(parts.map(({ name, count, tone }) => [name, count, tone])).toEqual([
    ['dead runbook', 2, 'bad'],
    ['unknown', 1, 'unknown'],
    ['covered', 3, 'good'],
  ]);
  expect(alertParts({})).toEqual([]);
});

it.each([
  [{ good: 3, dead: 1 }, '1 dead link, 3 good'],
  [{ unknown: 2 }, '2 unknown'],
  [{}, ''],
])('pages %j are said as %j', (counts, words) => {
  expect(pageCountWords(counts)).toBe(words);
});

it.each([
  ['markdown', 'https://git.example/a/b.md', 'Markdown on git.example'],
  ['external', 'https://wiki.example/x', 'wiki.example'],
  ['techdocs', '/docs/default/component/x/runbooks', 'TechDocs'],
  ['external', ['javascript', 'x'].join(':'), 'no address of the web'],
  ['external', 'no address', 'no address of the web'],
] as const)('a page of kind %s at %s is on %s', (kind, url, words) => {
  expect(placeOf({ kind, url })).toBe(words);
});

const source = (more: Partial<SourceState>): SourceState => ({
  kind: 'rules',
  name: 'eu',
  asOf: '2026-11-26T18:00:00Z',
  stale: true,
  ...more,
});

it.each([
  [
    source({ reason: 'it refused' }),
    'alert rules of eu: it refused. It was last read 1 h ago.',
  ],
  [source({ asOf: null }), 'alert rules of eu. It was never read.'],
  [
    source({ kind: 'catalog', name: 'catalog', reason: 'it is down' }),
    'the catalog: it is down. It was last read 1 h ago.',
  ],
])('%# says why a source is late and from when its answer is', (late, text) => {
  expect(failingSources([late], NOW)).toEqual([
    expect.objectContaining({ text }),
  ]);
});

it('a source that can be read is not failing, and may still warn', () => {
  const fresh = source({ stale: false, warnings: ['a rule without a name'] });
  expect(failingSources([fresh], NOW)).toEqual([]);
  expect(sourceWarnings([fresh, source({})])).toEqual([
    {
      key: 'rules eu a rule without a name',
      title: 'alert rules of eu',
      text: 'a rule without a name',
    },
  ]);
});
