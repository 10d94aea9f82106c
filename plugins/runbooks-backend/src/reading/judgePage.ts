import {
  AlertSubject,
  judgeQuality,
  LinkState,
  QualityFinding,
} from '@callboard/backstage-plugin-runbooks-common';
import { PageRow } from '../database/rows';
import { StoredReading } from '../database/StoredReading';

/** What the quality of a page depends on. */
export interface JudgePageOptions {
  at: Date;
  /** Left out where its content is not known. */
  reading?: StoredReading;
  /** Why the content that is there cannot be judged, for example because it is too long. */
  unread?: QualityFinding;
  /** What the alerts that wake somebody and lead to it are about. */
  subjects: readonly AlertSubject[];
  headings: readonly string[];
  linkStates?: ReadonlyMap<string, LinkState>;
}

/** A page with its quality, judged by what it says now. */
export function judgePage(row: PageRow, options: JudgePageOptions): PageRow {
  const { at, reading, unread, subjects, headings, linkStates } = options;
  if (!reading && !unread) {
    return row;
  }
  const quality = judgeQuality({
    reading: unread ? undefined : reading,
    findings: unread ? [unread] : reading?.findings,
    subjects,
    headings,
    linkStates,
  });
  const isSame = quality.state === row.quality && row.quality_since !== null;
  return {
    ...row,
    quality: quality.state,
    quality_reason: quality.reason,
    quality_findings: JSON.stringify(quality.findings),
    quality_since: isSame ? row.quality_since : at.toISOString(),
    quality_checked_at: at.toISOString(),
  };
}
