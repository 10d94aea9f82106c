import { PageReading, sectionKey } from '../../page';
import { QualityFinding } from '../../schema';

/** Alerts without a section of their own, where a page answers several. */
export function findAnchors(
  { sections, anchors }: PageReading,
  alerts: readonly string[],
): QualityFinding[] {
  const names = [...new Set(alerts)];
  if (names.length < 2) {
    return [];
  }
  const known = new Set(
    [...anchors, ...sections.map(({ title }) => title)].map(sectionKey),
  );
  return names
    .filter(name => !known.has(sectionKey(name)))
    .map(name => ({
      code: 'missing-anchor',
      message: `answers ${names.length} alerts and has no section ${name}`,
    }));
}
