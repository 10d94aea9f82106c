import {
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
  /** Bytes; given where the content is longer. */
  tooLargeFor?: number;
  /** Names of alerts that lead to it. */
  alerts: readonly string[];
  headings: readonly string[];
  linkStates?: ReadonlyMap<string, LinkState>;
}

/** A page with its quality, judged by what it says now. */
export function judgePage(row: PageRow, options: JudgePageOptions): PageRow {
  const { at, reading, tooLargeFor, alerts, headings, linkStates } = options;
  if (!reading && tooLargeFor === undefined) {
    return row;
  }
  const tooLarge: QualityFinding[] =
    tooLargeFor === undefined
      ? []
      : [
          {
            code: 'too-large',
            message: `it is longer than the ${tooLargeFor} bytes that are read`,
          },
        ];
  const quality = judgeQuality({
    reading: tooLargeFor === undefined ? reading : undefined,
    findings: [...(reading?.findings ?? []), ...tooLarge],
    alerts,
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
