import { BucketFindings } from './BucketFindings';

const NOON = Date.parse('2026-03-01T12:00:00Z') / 1000;

describe('BucketFindings', () => {
  it('names the first bucket of each code, and how many more there are', () => {
    const findings = new BucketFindings();
    findings.add(NOON, 'odd', 'first');
    findings.add(NOON, 'odd', 'again');
    findings.add(NOON + 300, 'strange', 'other');
    findings.add(NOON + 300, 'odd', 'second');
    expect(findings.warnings()).toEqual([
      {
        code: 'odd',
        message: 'Bucket 2026-03-01T12:00:00.000Z: first (and 1 more bucket)',
      },
      { code: 'strange', message: 'Bucket 2026-03-01T12:05:00.000Z: other' },
    ]);
    findings.add(NOON + 600, 'odd', 'third');
    expect(findings.warnings()[0]?.message).toMatch(/\(and 2 more buckets\)$/);
  });

  it('is silent where nothing was found', () => {
    expect(new BucketFindings().warnings()).toEqual([]);
  });
});
