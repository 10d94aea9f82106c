import { PageReading, sectionKey } from '../../page';
import { QualityFinding } from '../../schema';

/**
 * What one or several alerts are about: the burn alerts of an SLO share their subject, because the same thing is wrong
 * and the same page helps.
 * @public
 */
export interface AlertSubject {
  /** What people call it: the alert's name, or the SLO's. */
  title: string;
  /** Names of its alerts. */
  alerts: readonly string[];
  /** Sections that their rules name, without `#`. */
  anchors?: readonly string[];
}

/** Subjects without a section, where a page answers several. */
export function findAnchors(
  { sections, anchors }: PageReading,
  subjects: readonly AlertSubject[],
): QualityFinding[] {
  if (subjects.length < 2) {
    return [];
  }
  const known = new Set(
    [...anchors, ...sections.map(({ title }) => title)].map(sectionKey),
  );
  return subjects
    .filter(
      ({ title, alerts, anchors: named = [] }) =>
        ![title, ...alerts, ...named].some(name => known.has(sectionKey(name))),
    )
    .map(({ title }) => ({
      code: 'missing-anchor',
      message: `answers alerts of ${subjects.length} kinds and has no section ${title}`,
    }));
}
