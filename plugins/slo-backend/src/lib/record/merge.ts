import { Delta, DeltaOutcome, SourceSum } from '../../database/RecordStore';
import { RecordedCount } from './codec';

/** What becomes of a bucket when a count arrives for it. */
export interface MergeResult {
  outcome: DeltaOutcome;
  /** What stands from now on: the very object that stood before when nothing changes. */
  standing: RecordedCount;
  /** The count that was replaced (`revised`) or that took no effect (`superseded`), for the audit. */
  displaced?: RecordedCount;
}

/**
 * Decides between what stands in a bucket and what arrives for it.
 *
 * Counts with explicit revisions are totally ordered (by revision; among equals by observed time, then total, then
 * bad), and the largest stands: every order of arrival ends in the same record. Without a revision the latest arrival
 * stands, as the next revision, with one exception: stages of a bucket that is still filling. The later stage (watched
 * longer, and no count fell) stands whichever arrived first, at the same revision, and the stage it outgrew is not a
 * correction: a push per minute would otherwise leave five audit rows per bucket that say nothing.
 */
export function mergeDelta(
  standing: RecordedCount | undefined,
  delta: Omit<Delta, 'bucket'>,
): MergeResult {
  const { good, total, observedSeconds } = delta;
  const count = { good, total, observedSeconds };
  if (!standing) {
    return {
      outcome: 'recorded',
      standing: { ...count, revision: delta.revision ?? 0 },
    };
  }
  if (haveSameValues(standing, count)) {
    // The revision is raised all the same, or an older correction that arrives later would win.
    const raised = (delta.revision ?? 0) > standing.revision;
    return {
      outcome: 'duplicate',
      standing: raised ? { ...standing, revision: delta.revision! } : standing,
    };
  }
  const arriving = {
    ...count,
    revision: delta.revision ?? impliedRevision(standing, count),
  };
  if (compareCounts(arriving, standing) < 0) {
    return { outcome: 'superseded', standing, displaced: arriving };
  }
  return outgrows(arriving, standing)
    ? { outcome: 'recorded', standing: arriving }
    : { outcome: 'revised', standing: arriving, displaced: standing };
}

/**
 * Positive when `a` is to stand rather than `b`; 0 only when they are the same. Which of two different counts of one
 * revision is right cannot be known: more observed time knows more, and between equals the worse one is believed.
 */
export function compareCounts(a: RecordedCount, b: RecordedCount): number {
  return (
    a.revision - b.revision ||
    a.observedSeconds - b.observedSeconds ||
    a.total - b.total ||
    b.good - a.good
  );
}

function impliedRevision(standing: RecordedCount, count: SourceSum): number {
  const stagesOfOneBucket =
    outgrows(count, standing) || outgrows(standing, count);
  return stagesOfOneBucket ? standing.revision : standing.revision + 1;
}

/** Whether `later` is `earlier` after some more time: watched longer, and neither good nor bad events became fewer. */
function outgrows(later: SourceSum, earlier: SourceSum): boolean {
  return (
    later.observedSeconds > earlier.observedSeconds &&
    later.good >= earlier.good &&
    later.total - later.good >= earlier.total - earlier.good
  );
}

function haveSameValues(a: SourceSum, b: SourceSum): boolean {
  return (
    a.good === b.good &&
    a.total === b.total &&
    a.observedSeconds === b.observedSeconds
  );
}
