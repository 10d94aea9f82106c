import {
  EntityRow,
  GroupRow,
  ResultRow,
  ScorecardRow,
  VersionRow,
} from '../database/rows';

/** A Sunday noon. */
export const NOON = '2026-03-01T12:00:00.000Z';
/** When everything began. */
export const JANUARY = '2026-01-10T10:00:00.000Z';

type Given<TRow, TKey extends keyof TRow> = Partial<TRow> & Pick<TRow, TKey>;

const nameOf = (ref: string) => ref.split('/').at(-1) ?? ref;

/** A component of type service that the team payments owns. */
export function entityRow(row: Given<EntityRow, 'id' | 'ref'>): EntityRow {
  const kind = row.ref.split(':')[0] ?? '';
  return {
    uid: `uid-${row.id}`,
    kind,
    type: 'service',
    title: nameOf(row.ref),
    owner_ref: 'group:default/payments',
    system_ref: null,
    domain_ref: null,
    tier: null,
    entity: JSON.stringify({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: nameOf(row.ref), namespace: 'default' },
      spec: { type: 'service' },
    }),
    fingerprint: row.ref,
    found_at: JANUARY,
    ended_at: null,
    ...row,
  };
}

export function groupRow(row: Given<GroupRow, 'ref'>): GroupRow {
  return { title: nameOf(row.ref), parent_ref: null, ...row };
}

export function scorecardRow(
  row: Given<ScorecardRow, 'id' | 'ref'>,
): ScorecardRow {
  return {
    title: nameOf(row.ref),
    description: null,
    owner_ref: 'group:default/platform',
    issues: '[]',
    fingerprint: row.ref,
    ended_at: null,
    ...row,
  };
}

export function versionRow(
  row: Given<VersionRow, 'id' | 'scorecard_id' | 'document'>,
): VersionRow {
  return {
    version: `v${row.id}`,
    source: 'kind: Scorecard\n',
    changes: '[]',
    valid_from: JANUARY,
    valid_to: null,
    ...row,
  };
}

export function resultRow(
  row: Given<
    ResultRow,
    'entity_id' | 'scorecard_id' | 'version_id' | 'standing' | 'codes' | 'since'
  >,
): ResultRow {
  const { valid_from: from = JANUARY } = row;
  return {
    valid_from: from,
    valid_to: null,
    revision: 1,
    standing_since: from,
    passed: 0,
    waived: 0,
    unknown: 0,
    applicable: 0,
    causes: '',
    evidence: '{}',
    ...row,
  };
}
