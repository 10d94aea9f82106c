import { SourceState } from '@callboard/backstage-plugin-scorecards-common';
import { failingSources, sourceTitle, sourceWarnings } from './sources';

const NOW = Date.parse('2026-11-26T19:00:00Z');

const source = (more: Partial<SourceState> = {}): SourceState => ({
  source: 'facts',
  instance: 'slo',
  state: 'failing',
  warnings: [],
  lastSuccess: '2026-11-26T18:00:00Z',
  ...more,
});

it.each([
  [{}, 'facts (slo). It was last read 1 h ago.'],
  [
    { error: { code: 'refused', message: 'it refused' }, source: 'catalog' },
    'the catalog (slo): it refused. It was last read 1 h ago.',
  ],
  [{ lastSuccess: undefined }, 'facts (slo). It was never read.'],
])('%# says why a source is late and since when', (more, text) => {
  expect(failingSources([source(more)], NOW)).toEqual([
    expect.objectContaining({ text }),
  ]);
});

it('one that is well may still warn', () => {
  const well = source({ state: 'ok', warnings: ['no tier on 3 services'] });
  expect(failingSources([well], NOW)).toEqual([]);
  expect(sourceWarnings([well])).toEqual([
    {
      key: 'facts slo no tier on 3 services',
      title: 'facts (slo)',
      text: 'no tier on 3 services',
    },
  ]);
  expect(sourceTitle(source({ instance: 'facts' }))).toBe('facts');
});
