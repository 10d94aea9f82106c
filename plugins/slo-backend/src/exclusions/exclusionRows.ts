import {
  Exclusion,
  ExclusionProposal,
  exclusionOccurrences,
} from '@callboard/backstage-plugin-slo-common';
import {
  ExclusionDecisionRow,
  ExclusionRow,
  ExclusionTargetRow,
} from '../database/rows';

const KIND_OF_SLO = 'slo:';
const ALL_TIME = {
  start: Date.UTC(-9999, 0) / 1000,
  end: Date.UTC(9999, 0) / 1000,
};

const given = (value: string | null) => value ?? undefined;

/** An exclusion as the API has it. */
export function toExclusion(
  row: ExclusionRow,
  targets: ExclusionTargetRow[],
  decisions: ExclusionDecisionRow[],
): Exclusion {
  const refs = targets.map(({ ref }) => ref).sort();
  return {
    id: row.id,
    status: row.status,
    origin: row.origin,
    kind: row.kind,
    title: given(row.title),
    reason: row.reason,
    author: row.author,
    approver: given(row.approver),
    slos: refs.filter(ref => ref.startsWith(KIND_OF_SLO)),
    entityRefs: refs.filter(ref => !ref.startsWith(KIND_OF_SLO)),
    start: row.starts,
    end: row.ends,
    timeZone: given(row.time_zone),
    recurrence: given(row.recurrence),
    problem: given(row.problem),
    createdAt: row.created_at,
    decidedAt: given(row.decided_at),
    decidedBy: given(row.decided_by),
    ...(row.origin === 'portal' && {
      decisions: decisions.map(item => ({
        decision: item.decision,
        by: item.decided_by,
        at: item.decided_at,
        comment: given(item.comment),
      })),
    }),
  };
}

/** What an exclusion is for: refs of SLOs, and of entities for all of theirs. */
export function targetsOf({
  slos = [],
  entityRefs = [],
}: Pick<ExclusionProposal, 'slos' | 'entityRefs'>): string[] {
  return [...new Set([...slos, ...entityRefs])].sort();
}

/** When an exclusion begins for the first time, and when it is over where it does not recur. */
function extent(
  timing: ExclusionProposal,
): Pick<ExclusionRow, 'first_start' | 'last_end'> {
  const [first] = exclusionOccurrences(
    { ...timing, recurrence: undefined },
    ALL_TIME,
  );
  const iso = (seconds = 0) => new Date(seconds * 1000).toISOString();
  return {
    first_start: iso(first?.start),
    last_end: timing.recurrence === undefined ? iso(first?.end) : null,
  };
}

/** An exclusion as the table has it. */
export function toRow(
  exclusion: Exclusion & { createdAt: string },
): ExclusionRow {
  return {
    id: exclusion.id,
    origin: exclusion.origin,
    status: exclusion.status,
    kind: exclusion.kind,
    title: exclusion.title ?? null,
    reason: exclusion.reason,
    author: exclusion.author,
    approver: exclusion.approver ?? null,
    starts: exclusion.start,
    ends: exclusion.end,
    time_zone: exclusion.timeZone ?? null,
    recurrence: exclusion.recurrence ?? null,
    problem: exclusion.problem ?? null,
    created_at: exclusion.createdAt,
    decided_at: exclusion.decidedAt ?? null,
    decided_by: exclusion.decidedBy ?? null,
    ...extent(exclusion),
  };
}
