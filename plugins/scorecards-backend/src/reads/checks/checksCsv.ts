import { toCsv } from '@callboard/backstage-plugin-callboard-node';
import { CatalogueCheck } from '@callboard/backstage-plugin-scorecards-common';

/** The catalogue of checks as CSV, one line per check. */
export function checksCsv(items: readonly CatalogueCheck[]): string {
  return toCsv(items, [
    { header: 'scorecard', value: ({ scorecard }) => scorecard },
    { header: 'scorecard title', value: one => one.scorecardTitle },
    { header: 'check', value: ({ id }) => id },
    { header: 'title', value: ({ title }) => title },
    { header: 'level', value: ({ level }) => level },
    { header: 'weight', value: ({ weight }) => weight },
    { header: 'pass', value: ({ counts }) => counts.pass },
    { header: 'fail', value: ({ counts }) => counts.fail },
    { header: 'unknown', value: ({ counts }) => counts.unknown },
    { header: 'waived', value: ({ counts }) => counts.waived },
    { header: 'not applicable', value: one => one.counts['not-applicable'] },
    { header: 'effective from', value: ({ effectiveFrom }) => effectiveFrom },
    { header: 'would fail', value: ({ announced }) => announced?.fail },
    { header: 'owner', value: ({ ownerRef }) => ownerRef },
    { header: 'why', value: ({ why }) => why },
    { header: 'expression', value: ({ expression }) => expression },
    { header: 'facts', value: ({ facts }) => facts.join(' ') },
    { header: 'fix', value: ({ fix }) => fix?.text },
    { header: 'fix link', value: ({ fix }) => fix?.link ?? fix?.template },
  ]);
}
